package org.virttck.specs.instances;

import static org.virttck.driver.model.PowerState.CRASHED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SUSPENDED;
import static org.virttck.specs.instances.Faults.when;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with an instance whose guest has panicked. */
final class CrashedInstanceMutants implements Mutants {

    private static final String CRASH_DUMP = "power.crashDump";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("power.panicked-guest-is-crashed", "a guest that has panicked is told of as running")
                        .on("instances.info", Infos.changed(CrashedInstanceMutants::runningWhenCrashed)),
                breaking("instances.crashed-instance-can-be-destroyed", "what neither runs nor is off is not known")
                        .on("instances.destroyKeepingDisks", Faults.refuseWhen(CRASHED, ErrorCode.INVALID_STATE)),
                breaking("instances.crashed-instance-can-be-rebuilt", "the crashed guest is still held")
                        .on("instances.rebuild", CrashedInstanceMutants::refuseToRebuild),
                breaking("instances.files-of-a-crashed-instance-are-safe", "what does not run needs no files")
                        .on("instances.deleteFiles", when(CRASHED, call -> null)),
                breaking("power.hard-reboot-revives-a-crashed-instance", "the crashed guest is still held")
                        .on("power.reboot", Faults.refuseWhen(CRASHED, ErrorCode.INTERNAL)),
                breaking("power.hard-reboot-of-a-suspended-instance-ends-running", "what is not active is refused")
                        .on("power.reboot", Faults.refuseWhen(SUSPENDED, ErrorCode.INVALID_STATE)),
                breaking("power.off-stops-a-crashed-instance", "what does not run is taken for off")
                        .on("power.off", when(CRASHED, call -> null)),
                breaking("power.crashed-instance-is-not-interrupted", "any guest may be interrupted")
                        .on(CRASH_DUMP, when(CRASHED, call -> null)),
                breaking("power.crashed-instance-stays-crashed", "the guest is reset to hear the interrupt")
                        .on(CRASH_DUMP, when(CRASHED, CrashedInstanceMutants::cycle)),
                breaking("suspension.crashed-instance-is-refused", "CPUs that stand still count as paused")
                        .on("suspension.pause", when(CRASHED, call -> null)),
                breaking("suspension.crashed-instance-is-left-alone", "whatever stands still is let go")
                        .on(
                                "suspension.unpause",
                                Faults.beforeRefusal(ErrorCode.INVALID_STATE, CrashedInstanceMutants::cycleIfCrashed)),
                breaking("console.output-of-a-crashed-guest-remains", "the output is asked from the guest")
                        .on("console.output", Faults.refuseWhen(CRASHED, ErrorCode.INVALID_STATE)));
    }

    private static InstanceInfo runningWhenCrashed(InstanceInfo info) {
        return info.state() == CRASHED ? Infos.withState(info, RUNNING) : info;
    }

    private static Object refuseToRebuild(Call call) throws Throwable {
        InstanceSpec spec = call.argument(0);
        if (Faults.stateOf(spec.id(), call.driver()).equals(Optional.of(CRASHED))) {
            throw Faults.refusal(ErrorCode.CONFLICT);
        }
        return call.proceed();
    }

    private static Object cycle(Call call) {
        call.driver().power().off(call.argument(0), Duration.ZERO, Duration.ZERO);
        call.driver().power().on(call.argument(0));
        throw Faults.refusal(ErrorCode.INVALID_STATE);
    }

    private static Object cycleIfCrashed(Call call) {
        return Faults.isIn(CRASHED, call) ? cycle(call) : null;
    }
}
