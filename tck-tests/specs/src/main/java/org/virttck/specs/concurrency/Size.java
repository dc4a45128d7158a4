package org.virttck.specs.concurrency;

import org.virttck.harness.bench.Bench;

/**
 * How much is done at once.
 *
 * @param rounds how often a race is run, each time with another instance
 * @param turns calls of each caller in a race
 * @param instances as many as there are at once where there are many
 */
record Size(int rounds, int turns, int instances) {

    /** Where guests are simulated a call takes next to nothing; a real one takes seconds. */
    static Size of(Bench bench) {
        return bench.simulatesGuests() ? new Size(6, 4, 50) : new Size(1, 2, 3);
    }
}
