package org.virttck.report.catalogue;

/**
 * One demand of a cell of the lifecycle table: what an operation does to an instance in a state, and which rule says so.
 * A cell that leaves it open has one entry, without a rule.
 *
 * @param operation chapter and name of the operation, as {@code power.off}
 * @param from state before: a power state, {@code ABSENT}, or {@code RESCUED} (RUNNING its rescue system)
 * @param expectation what the rule demands
 * @param value the state after ({@code BECOMES}), the error code ({@code REFUSED}), the events in their order, apart by a
 *     comma and a space ({@code TELLS}), the reason ({@code UNSPECIFIED}); empty otherwise
 * @param rule the rule that the cell proves; empty when it is {@code UNSPECIFIED}
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
        UNCHANGED,
        /** When it succeeds, listeners are told exactly the named events of it. */
        TELLS,
        /** Drivers may differ. */
        UNSPECIFIED
    }

    /** The rule that every list of events proves. */
    public static final String RULE_OF_EVENTS = "events.operations-tell-their-changes";

    /**
     * Whether something is demanded.
     *
     * @return false when drivers may differ
     */
    public boolean isSpecified() {
        return expectation != Expectation.UNSPECIFIED;
    }
}
