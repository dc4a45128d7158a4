package org.virttck.specs.instances;

import static org.virttck.driver.ErrorCode.INVALID_STATE;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import org.virttck.driver.Instances;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.specs.inventory.Figures;
import org.virttck.specs.inventory.Usage;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they bring an instance back that was put away. */
final class RestoreMutants implements Mutants {

    private static final String RESTORE = "instances.restore";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("instances.restored-instance-is-running", "the boot is left to the caller")
                        .on(RESTORE, call -> {
                            call.proceed();
                            return Faults.turnOff(call, call.argument(0));
                        }),
                fromTheImage(),
                uncounted(),
                breaking("instances.restore-needs-a-soft-deleted-instance", "there is nothing to do, so it is done")
                        .on(RESTORE, Faults.succeedInPlaceOf(INVALID_STATE)),
                breaking("instances.refused-restore-changes-nothing", "whatever is off is started")
                        .on(
                                RESTORE,
                                Faults.beforeRefusal(INVALID_STATE, call -> Faults.turnOn(call, call.argument(0)))),
                cleanedUp());
    }

    private static Mutant fromTheImage() {
        KnownSpecs known = new KnownSpecs();
        return breaking("instances.restored-guest-finds-its-disk", "the instance is spawned again")
                .onEach("instances.spawn", known.remembering())
                .on(RESTORE, call -> {
                    Object answer = call.proceed();
                    known.makeDiskAnew(call, call.argument(0));
                    Faults.turnOn(call, call.argument(0));
                    return answer;
                });
    }

    private static Mutant uncounted() {
        Remembered back = new Remembered();
        return breaking("instances.restore-takes-its-share-again", "usage is raised by spawn alone")
                .onEach(RESTORE, back.forgottenFirst(call -> {
                    Object answer = call.proceed();
                    back.add(call);
                    return answer;
                }))
                .on("inventory.resources", call -> {
                    HostResources right = call.proceed();
                    Usage used = Usage.in(right);
                    Instances instances = call.driver().instances();
                    for (InstanceId id : back.all()) {
                        if (instances.exists(id)) {
                            InstanceInfo info = instances.info(id);
                            used = used.plus(new Usage(-info.vcpus(), -info.maxMemoryMib(), 0));
                        }
                    }
                    return Figures.withUsage(right, used);
                });
    }

    private static Mutant cleanedUp() {
        Remembered away = new Remembered();
        return breaking("instances.soft-deleted-instance-is-not-cleaned-up", "what does not run is taken for gone")
                .onEach("instances.softDelete", away.forgottenFirst(call -> {
                    away.add(call);
                    return call.proceed();
                }))
                .on("instances.cleanUp", call -> {
                    if (away.knows(call)) {
                        call.driver().instances().destroy(call.argument(0));
                    }
                    return call.proceed();
                });
    }
}
