package org.virttck.harness.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.pollinterval.IterativePollInterval;
import org.opentest4j.AssertionFailedError;
import org.virttck.harness.config.Patience;
import org.virttck.harness.record.Tape;

/** All waiting of a spec: says what it waits for and until when, and writes down how it went. */
public final class Waiting {

    private static final IterativePollInterval GROWING = IterativePollInterval.iterative(
            last -> last.compareTo(Patience.LONGEST_PAUSE) < 0 ? last.multipliedBy(2) : last, Patience.FIRST_PAUSE);

    private final Tape tape;

    Waiting(Tape tape) {
        this.tape = tape;
    }

    /**
     * Waits until a condition holds.
     *
     * @param what the condition in words, as the end of "waited for ..."
     * @param limit until when
     * @param condition asked at growing intervals
     * @param seen what is there instead, for the failure
     * @throws AssertionFailedError when the limit has passed
     */
    public void until(String what, Duration limit, BooleanSupplier condition, Supplier<?> seen) {
        if (!holdsWithin(what, limit, condition)) {
            String expected = what + " within " + limit.toMillis() + " ms";
            throw new AssertionFailedError("waited in vain", expected, String.valueOf(seen.get()));
        }
    }

    /**
     * Whether a condition comes to hold within a limit.
     *
     * @param what the condition in words
     * @param limit until when
     * @param condition asked at growing intervals
     * @return false when the limit has passed
     */
    public boolean holdsWithin(String what, Duration limit, BooleanSupplier condition) {
        return tape.wait(what, limit, condition, () -> polled(limit, condition));
    }

    private static boolean polled(Duration limit, BooleanSupplier condition) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(GROWING)
                    .atMost(limit)
                    .until(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
