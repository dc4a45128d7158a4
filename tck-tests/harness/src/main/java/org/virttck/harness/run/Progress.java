package org.virttck.harness.run;

/** Is told how a run goes on; shows it to people. */
public interface Progress {

    /**
     * A spec begins.
     *
     * @param spec of the plan
     */
    default void began(PlannedSpec spec) {}

    /**
     * A spec has ended.
     *
     * @param outcome what it came to
     */
    default void ended(Outcome outcome) {}
}
