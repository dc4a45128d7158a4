package org.virttck.specs.host;

import java.time.Duration;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.record.Tape;

/**
 * How much time has passed since some moment. Begun before a figure is asked for and read after the next, it bounds what
 * may lie between the two however slow the calls are.
 *
 * @param tape that knows the time
 * @param begun how long the spec had been under way then
 */
public record Passed(Tape tape, Duration begun) {

    /**
     * Begins to count.
     *
     * @param bench of the spec
     * @return a count that is zero now
     */
    public static Passed sinceNow(Bench bench) {
        return new Passed(bench.tape(), bench.tape().elapsed());
    }

    /**
     * The time up to now.
     *
     * @return zero or more
     */
    public Duration duration() {
        return tape.elapsed().minus(begun);
    }
}
