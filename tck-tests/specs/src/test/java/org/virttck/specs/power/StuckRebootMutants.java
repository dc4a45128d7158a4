package org.virttck.specs.power;

import static org.virttck.driver.ErrorCode.INVALID_ARGUMENT;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Set;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they look after reboots that hang. */
final class StuckRebootMutants implements Mutants {

    private static final String RECOVER = "power.rebootStuck";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("power.stuck-reboot-recovery-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("STUCK_REBOOT_RECOVERY")),
                breaking("power.recovery-leaves-what-is-not-rebooting", "what is off is taken for stuck")
                        .on(RECOVER, call -> {
                            Object answer = call.proceed();
                            candidates(call).forEach(id -> Faults.turnOn(call, id));
                            return answer;
                        }),
                breaking("power.recovery-passes-over-unknown-instances", "the first look-up that fails ends it all")
                        .on(RECOVER, StuckRebootMutants::notFoundWhenOneIsAbsent),
                rebootingWhatHasRebooted(),
                breaking("power.recovery-of-nobody-reboots-nobody", "an empty list is taken for all")
                        .on(RECOVER, call -> {
                            Object answer = call.proceed();
                            if (candidates(call).isEmpty()) {
                                cycle(call, call.driver().instances().ids());
                            }
                            return answer;
                        }),
                breaking("power.recovery-limit-is-in-its-range", "a limit that makes no sense is taken for the usual")
                        .on(RECOVER, Faults.succeedInPlaceOf(INVALID_ARGUMENT)),
                breaking("power.refused-recovery-changes-nothing", "the limit is looked at when it is too late")
                        .on(RECOVER, Faults.beforeRefusal(INVALID_ARGUMENT, call -> {
                            cycle(call, candidates(call));
                            return null;
                        })));
    }

    private static Object notFoundWhenOneIsAbsent(Call call) throws Throwable {
        Instances instances = call.driver().instances();
        if (candidates(call).stream().anyMatch(id -> !instances.exists(id))) {
            throw Faults.refusal(ErrorCode.NOT_FOUND);
        }
        return call.proceed();
    }

    private static Mutant rebootingWhatHasRebooted() {
        Remembered rebooted = new Remembered();
        return breaking("power.recovery-leaves-a-finished-reboot", "nobody asks whether the reboot has ended")
                .onEach("power.reboot", rebooted.forgottenFirst(call -> {
                    rebooted.add(call);
                    return call.proceed();
                }))
                .on(RECOVER, call -> {
                    Object answer = call.proceed();
                    candidates(call).stream().filter(rebooted::knows).forEach(id -> Faults.powerCycle(call, id));
                    return answer;
                });
    }

    private static void cycle(Call call, Set<InstanceId> instances) {
        instances.forEach(id -> Faults.powerCycle(call, id));
    }

    private static Set<InstanceId> candidates(Call call) {
        return call.argument(0);
    }
}
