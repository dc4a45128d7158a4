package org.virttck.specs.power;

import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they reboot an instance, or interrupt it. */
final class RebootMutants implements Mutants {

    private static final String REBOOT = "power.reboot";
    private static final String CRASH_DUMP = "power.crashDump";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("power.reboot-is-declared-truly", "what is not implemented is taken for unknown")
                        .with("without", "REBOOT")
                        .on(REBOOT, Faults.refuse(ErrorCode.INVALID_ARGUMENT)),
                breaking("power.hard-reboot-ends-running", "what is paused is not rebooted")
                        .on(REBOOT, Faults.refuseWhen(PAUSED, ErrorCode.INVALID_STATE)),
                breaking("power.hard-reboot-boots-anew", "what runs is left as it is")
                        .on(REBOOT, of(RebootType.HARD, Faults.when(RUNNING, call -> null))),
                breaking("power.soft-reboot-ends-running", "the guest is left paused at its beginning")
                        .on(REBOOT, of(RebootType.SOFT, RebootMutants::leavePaused)),
                breaking("power.soft-reboot-boots-anew", "the request goes nowhere")
                        .on(REBOOT, of(RebootType.SOFT, Faults.when(RUNNING, call -> null))),
                breaking("power.soft-reboot-asks-the-guest", "both kinds cut the power")
                        .on(REBOOT, call -> call.with(call.argument(0), RebootType.HARD)),
                renamedByReboot(),
                breaking("power.crash-dump-is-declared-truly", "what is not implemented does nothing")
                        .with("without", "CRASH_DUMP")
                        .on(CRASH_DUMP, call -> null),
                breaking("power.crash-dump-reaches-the-guest", "the request is accepted and goes nowhere")
                        .on(CRASH_DUMP, Faults.when(RUNNING, call -> null)),
                breaking("power.crash-dump-needs-a-running-instance", "any guest may be interrupted")
                        .on(CRASH_DUMP, Faults.when(PAUSED, call -> null)),
                breaking("power.refused-crash-dump-changes-nothing", "a guest is woken up to be interrupted")
                        .on(CRASH_DUMP, Faults.beforeRefusal(ErrorCode.INVALID_STATE, RebootMutants::wakeUp)));
    }

    private static Answer of(RebootType type, Answer wrong) {
        return call -> call.argument(1) == type ? wrong.to(call) : call.proceed();
    }

    private static Object leavePaused(Call call) throws Throwable {
        Object answer = call.proceed();
        call.driver().suspension().pause(call.argument(0));
        return answer;
    }

    private static Mutant renamedByReboot() {
        Remembered rebooted = new Remembered();
        return breaking("power.reboot-keeps-identity", "the instance is defined anew, and has another name at first")
                .onEach(REBOOT, rebooted.forgottenFirst(call -> {
                    rebooted.add(call);
                    return call.proceed();
                }))
                .on("instances.info", call -> {
                    InstanceInfo info = call.proceed();
                    return rebooted.forget(call) ? Infos.withName(info, info.name() + "-rebooted") : info;
                });
    }

    private static Object wakeUp(Call call) {
        if (Faults.isIn(PAUSED, call)) {
            call.driver().suspension().unpause(call.argument(0));
        }
        return null;
    }
}
