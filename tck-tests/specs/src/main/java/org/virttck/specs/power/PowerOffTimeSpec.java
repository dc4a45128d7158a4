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
    private static final int REQUESTS = 4;

    @Spec("power.off-respects-its-timeout")
    void guestThatHasJustBegunToBootIsOffInTime(Bench bench) {
        Duration timeout = bench.patience().quiet();
        assertOffInTime(bench, bench.running(), timeout.dividedBy(REQUESTS));
    }

    /** There is no time for a second request, and none to wait for it either. */
    @Spec("power.off-cuts-off-a-deaf-guest")
    void guestThatStandsStillIsOffInTime(Bench bench) {
        InstanceId instance = bench.in(PowerState.PAUSED);
        assertOffInTime(bench, instance, limit(bench).multipliedBy(2));
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

    private static void assertOffInTime(Bench bench, InstanceId instance, Duration retryInterval) {
        Duration timeout = bench.patience().quiet();
        Duration limit = limit(bench);
        Duration begun = bench.tape().elapsed();
        bench.power().off(instance, timeout, retryInterval);
        Duration taken = bench.tape().elapsed().minus(begun);
        if (taken.compareTo(limit) > 0) {
            String expected = "a return within " + limit.toMillis() + " ms (timeout " + timeout.toMillis() + " ms)";
            throw new AssertionFailedError("power off took too long", expected, taken.toMillis() + " ms");
        }
    }

    private static Duration limit(Bench bench) {
        return bench.patience().quiet().plus(bench.patience().margin());
    }
}
