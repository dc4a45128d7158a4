package org.virttck.specs.walk;

import org.virttck.harness.bench.Bench;

/**
 * How far a spec walks.
 *
 * @param walks how many
 * @param steps of each
 * @param reruns how often a failing walk may be taken again to find the shortest one
 */
record WalkPlan(int walks, int steps, int reruns) {

    /** Where a guest is simulated a step takes next to nothing; a real one takes seconds. */
    static WalkPlan of(Bench bench) {
        return bench.simulatesGuests() ? new WalkPlan(24, 40, 250) : new WalkPlan(2, 12, 10);
    }
}
