package org.virttck.harness.run;

import java.util.SplittableRandom;
import org.virttck.harness.config.UsageProblem;

/**
 * What all that is random in a run derives from: names, ids, order.
 *
 * @param text 8 hexadecimal digits
 */
public record Seed(String text) {

    /** Refuses anything else. */
    public Seed {
        if (!text.matches("[0-9a-f]{8}")) {
            throw new UsageProblem("a seed is 8 digits of 0-9 and a-f, but is \"" + text + "\"");
        }
    }

    /**
     * Draws a seed.
     *
     * @return another one each time
     */
    public static Seed drawn() {
        return new Seed(String.format("%08x", new SplittableRandom().nextInt()));
    }

    /**
     * The seed as a number.
     *
     * @return its value
     */
    public long number() {
        return Long.parseLong(text, 16);
    }
}
