package org.virttck.specs.instances;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with disks that outlive their instances, or must not. */
final class InstancesFilesMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.disk-retention-is-declared-truly", "disks can be kept, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("DISK_RETENTION")),
                breaking("instances.keeping-disks-removes-the-instance", "what runs is only turned off")
                        .on("instances.destroyKeepingDisks", Faults.when(PowerState.RUNNING, call -> {
                            call.driver().power().off(call.argument(0), Duration.ZERO, Duration.ZERO);
                            return null;
                        })),
                breaking("instances.kept-disks-are-on-disk", "everything is deleted, whatever the wish")
                        .on("instances.destroyKeepingDisks", call -> {
                            call.driver().instances().destroy(call.argument(0));
                            return null;
                        }),
                breaking("instances.deleted-files-are-gone", "files are kept for later, and later never comes")
                        .on("instances.deleteFiles", call -> isPresent(call) ? call.proceed() : null),
                breaking("instances.deleting-absent-files-succeeds", "the error of the file system is passed on")
                        .on("instances.deleteFiles", call -> {
                            if (!call.driver().instances().onDisk(call.argument(0))) {
                                throw Faults.refusal(ErrorCode.NOT_FOUND);
                            }
                            return call.proceed();
                        }),
                breaking("instances.files-of-a-present-instance-are-safe", "nobody asks whether files are in use")
                        .on("instances.deleteFiles", InstancesFilesMutants::deleteWithTheInstance),
                breaking("instances.destroy-removes-disks", "disks are kept for a cache")
                        .on("instances.destroy", call -> {
                            call.driver().instances().destroyKeepingDisks(call.argument(0));
                            return null;
                        }));
    }

    private static boolean isPresent(Call call) {
        return call.driver().instances().exists(call.argument(0));
    }

    private static Object deleteWithTheInstance(Call call) throws Throwable {
        Instances instances = call.driver().instances();
        if (instances.exists(call.argument(0))) {
            instances.destroy(call.argument(0));
            return null;
        }
        return call.proceed();
    }
}
