package org.virttck.specs.power;

import static org.virttck.driver.ErrorCode.INVALID_ARGUMENT;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.Power;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.instances.Infos;
import org.virttck.specs.instances.Remembered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they are told that somebody else turned an instance on or off. */
final class PowerUpdateMutants implements Mutants {

    private static final String UPDATE = "power.powerUpdate";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("power.power-update-is-declared-truly", "what is not implemented does nothing")
                        .with("without", "POWER_UPDATE")
                        .on(UPDATE, call -> null),
                breaking("power.power-update-turns-nothing-on-or-off", "what is reported is made true")
                        .on(UPDATE, call -> {
                            Object answer = call.proceed();
                            return isReported(RUNNING, call) ? Faults.turnOn(call, call.argument(0)) : answer;
                        }),
                breaking("power.power-update-leaves-the-guest-alone", "what is reported is made true, and then undone")
                        .on(UPDATE, call -> {
                            Object answer = call.proceed();
                            return isReported(SHUTDOWN, call) ? Faults.powerCycle(call, call.argument(0)) : answer;
                        }),
                keepingTheRecord(),
                breaking("power.power-update-of-another-state-is-refused", "any state can be reported")
                        .on(UPDATE, Faults.succeedInPlaceOf(INVALID_ARGUMENT)),
                breaking("power.refused-power-update-changes-nothing", "what is neither on nor off is turned off")
                        .on(
                                UPDATE,
                                Faults.beforeRefusal(INVALID_ARGUMENT, call -> Faults.turnOff(call, call.argument(0)))),
                breaking("power.power-update-is-not-told-again", "the report is told as a change of its own")
                        .on(UPDATE, PowerUpdateMutants::stopAgain));
    }

    private static boolean isReported(PowerState state, Call call) {
        return call.argument(1) == state;
    }

    private static Mutant keepingTheRecord() {
        Remembered stale = new Remembered();
        return breaking("power.power-update-takes-over-the-state", "the record of the driver keeps the old state")
                .onEach(UPDATE, stale.forgottenFirst(call -> {
                    if (isReported(SHUTDOWN, call) && Faults.isIn(SHUTDOWN, call)) {
                        stale.add(call);
                    }
                    return call.proceed();
                }))
                .on("instances.info", call -> {
                    InstanceInfo info = call.proceed();
                    return stale.knows(call) ? Infos.withState(info, RUNNING) : info;
                });
    }

    private static Object stopAgain(Call call) throws Throwable {
        Object answer = call.proceed();
        if (isReported(SHUTDOWN, call) && Faults.isIn(SHUTDOWN, call)) {
            InstanceId id = call.argument(0);
            Power power = call.driver().power();
            power.on(id);
            power.off(id, Duration.ZERO, Duration.ZERO);
        }
        return answer;
    }
}
