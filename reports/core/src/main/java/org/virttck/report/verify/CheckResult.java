package org.virttck.report.verify;

/**
 * What one check came to.
 *
 * @param name of the check, one word
 * @param outcome right, wrong, or not looked at
 * @param detail one line for a terminal
 */
public record CheckResult(String name, Outcome outcome, String detail) {

    /** Right, wrong, or not looked at. */
    public enum Outcome {
        /** It was looked at and is right. */
        OK,
        /** It was looked at and is wrong. */
        WRONG,
        /** What it takes was not given; the detail says what. */
        NOT_CHECKED
    }
}
