package org.virttck.specs.host;

import java.time.Duration;

/**
 * How much time has passed since some moment. Begun before a figure is asked for and read after the next, it bounds what
 * may lie between the two however slow the calls are.
 *
 * @param begun of the machine's clock that never goes back, in nanoseconds
 */
public record Passed(long begun) {

    /**
     * Begins to count.
     *
     * @return a count that is zero now
     */
    public static Passed sinceNow() {
        return new Passed(System.nanoTime());
    }

    /**
     * The time up to now.
     *
     * @return zero or more
     */
    public Duration duration() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
