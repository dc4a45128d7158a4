package org.virttck.specs.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.time.Duration;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** The time that power off may take. */
final class PowerOffTimeSpec {

    private static final Duration NEGATIVE = Duration.ZERO.minusNanos(1);

    @Spec("power.off-respects-its-timeout")
    void guestThatHasJustBegunToBootIsOffInTime(Bench bench) {
        assertOffInTime(bench, bench.running());
    }

    @Spec("power.off-cuts-off-a-deaf-guest")
    void guestThatStandsStillIsOffInTime(Bench bench) {
        InstanceId instance = bench.in(PowerState.PAUSED);
        assertOffInTime(bench, instance);
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state after power off of a paused guest");
    }

    @Spec("power.negative-duration-is-refused")
    void negativeTimeoutIsRefused(Bench bench) {
        InstanceId instance = bench.running();
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.power().off(instance, NEGATIVE, Duration.ZERO));
    }

    @Spec("power.negative-duration-is-refused")
    void negativeRetryIntervalIsRefused(Bench bench) {
        InstanceId instance = bench.running();
        Duration timeout = bench.patience().quiet();
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.power().off(instance, timeout, NEGATIVE));
    }

    @Spec("power.refused-off-changes-nothing")
    void instanceRunsWhenANegativeDurationIsRefused(Bench bench) {
        InstanceId instance = bench.running();
        assertNothingChangedUnlessAccepted(bench, instance, NEGATIVE, Duration.ZERO);
        assertNothingChangedUnlessAccepted(bench, instance, bench.patience().quiet(), NEGATIVE);
    }

    private static void assertNothingChangedUnlessAccepted(
            Bench bench, InstanceId instance, Duration timeout, Duration retryInterval) {
        String answer = answerOf(() -> bench.power().off(instance, timeout, retryInterval));
        bench.arrange("a refusal of a negative duration", () -> assertEquals(false, answer.equals("success"), answer));
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after a power off that was refused");
    }

    private static void assertOffInTime(Bench bench, InstanceId instance) {
        Duration timeout = bench.patience().quiet();
        Duration limit = timeout.plus(bench.patience().margin());
        long begun = System.nanoTime();
        PowerOff.within(timeout, bench, instance);
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        if (taken.compareTo(limit) > 0) {
            String expected = "a return within " + limit.toMillis() + " ms (timeout " + timeout.toMillis() + " ms)";
            throw new AssertionFailedError("power off took too long", expected, taken.toMillis() + " ms");
        }
    }
}
