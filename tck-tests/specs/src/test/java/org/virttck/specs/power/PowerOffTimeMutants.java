package org.virttck.specs.power;

import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.specs.mutation.Mutant.breaking;
import static org.virttck.specs.power.PowerOffMutants.gracefully;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.virttck.driver.ErrorCode;
import org.virttck.harness.distort.Call;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with the time that a guest is given. */
final class PowerOffTimeMutants implements Mutants {

    private static final String OFF = "power.off";
    private static final long TOO_LONG_MILLIS = 1500;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("power.graceful-off-ends-shutdown", "the hypervisor restarts what shuts itself down")
                        .on(OFF, gracefully(PowerOffTimeMutants::startAgain)),
                breaking("power.graceful-off-asks-the-guest", "the timeout is ignored, and the power is cut")
                        .on(OFF, gracefully(call -> call.with(call.argument(0), Duration.ZERO, Duration.ZERO))),
                breaking("power.off-respects-its-timeout", "the timeout is not known")
                        .on(OFF, gracefully(call -> Faults.isIn(RUNNING, call) ? slowly(call) : call.proceed())),
                breaking("power.off-cuts-off-a-deaf-guest", "the wait for the guest ends in an error")
                        .on(OFF, gracefully(Faults.refuseWhen(PAUSED, ErrorCode.TIMEOUT))),
                breaking("power.off-cuts-off-a-deaf-guest", "the time to the next request is slept through")
                        .on(OFF, gracefully(Faults.when(PAUSED, call -> after(call.argument(2), call)))),
                breaking("power.immediate-off-does-not-ask", "the guest is always asked first")
                        .on(OFF, PowerOffTimeMutants::alwaysAsk),
                breaking("power.negative-duration-is-refused", "a negative time is taken for none")
                        .on(OFF, call -> call.with(call.argument(0), atLeastZero(call, 1), atLeastZero(call, 2))),
                breaking("power.refused-off-changes-nothing", "arguments are looked at when it is too late")
                        .on(OFF, Faults.beforeRefusal(ErrorCode.INVALID_ARGUMENT, call -> {
                            call.driver().power().off(call.argument(0), Duration.ZERO, Duration.ZERO);
                            return null;
                        })));
    }

    private static Object alwaysAsk(Call call) throws Throwable {
        return PowerOffMutants.isAtOnce(call)
                ? call.with(call.argument(0), Duration.ofSeconds(1), Duration.ZERO)
                : call.proceed();
    }

    private static Object startAgain(Call call) throws Throwable {
        boolean ran = Faults.isIn(RUNNING, call);
        Object answer = call.proceed();
        if (ran) {
            call.driver().power().on(call.argument(0));
        }
        return answer;
    }

    private static Object slowly(Call call) throws Throwable {
        return after(Duration.ofMillis(TOO_LONG_MILLIS), call);
    }

    private static Object after(Duration pause, Call call) throws Throwable {
        Object answer = call.proceed();
        boolean neverCounted = new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
        return neverCounted ? null : answer;
    }

    private static Duration atLeastZero(Call call, int index) {
        Duration given = call.argument(index);
        return given.isNegative() ? Duration.ZERO : given;
    }
}
