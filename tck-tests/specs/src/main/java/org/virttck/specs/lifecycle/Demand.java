package org.virttck.specs.lifecycle;

import org.virttck.report.catalogue.Cell;

/**
 * What rules demand of one operation in one state.
 *
 * @param answer {@code success}, the name of an error code, or {@link #ANY}
 * @param after the state afterwards: a power state, or {@code ABSENT}
 */
public record Demand(String answer, String after) {

    /** The answer of a call that succeeds. */
    public static final String SUCCESS = "success";

    /** In place of an answer, where any will do. */
    public static final String ANY = "any answer";

    static Demand of(Cell cell) {
        return switch (cell.expectation()) {
            case BECOMES -> new Demand(SUCCESS, cell.value());
            case SAME -> new Demand(SUCCESS, cell.from());
            case REFUSED -> new Demand(cell.value(), cell.from());
            case UNCHANGED -> new Demand(ANY, cell.from());
            case TELLS, UNSPECIFIED -> throw new IllegalArgumentException(cell + " says nothing of answer and state");
        };
    }

    /**
     * Whether an answer is as demanded.
     *
     * @param observed {@code success}, or error code and message
     */
    public boolean permits(String observed) {
        return answer.equals(ANY) || observed.equals(answer) || observed.startsWith(answer + ":");
    }

    /** Both demands; of two answers the one that is not just any. */
    Demand and(Demand other) {
        return answer.equals(ANY) ? new Demand(other.answer, after) : this;
    }
}
