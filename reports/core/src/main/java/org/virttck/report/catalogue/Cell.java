package org.virttck.report.catalogue;

/**
 * One specified cell of the lifecycle table, seen from one rule: what an operation does to an instance in a state.
 *
 * @param operation chapter and name of the operation, as {@code power.off}
 * @param from state before: a power state, or {@code ABSENT}
 * @param expectation what the rule demands
 * @param value the state after ({@code BECOMES}), the error code ({@code REFUSED}); empty otherwise
 * @param rule the rule that the cell proves
 */
public record Cell(String operation, String from, Expectation expectation, String value, String rule) {

    /** What can be demanded of an operation. */
    public enum Expectation {
        /** It succeeds and the instance is in the named state. */
        BECOMES,
        /** It succeeds and the instance is in the state that it was in. */
        SAME,
        /** It is refused with the named error code. */
        REFUSED,
        /** Whatever it answers, the instance is as it was before, or still absent. */
        UNCHANGED
    }
}
