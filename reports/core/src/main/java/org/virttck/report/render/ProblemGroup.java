package org.virttck.report.render;

import java.util.List;

/**
 * Problems of one kind.
 *
 * @param title heading
 * @param hint how to read them; empty when that is plain
 * @param again the command that made the report, without rule and seed
 * @param seed of the run
 * @param cards one for each rule
 */
record ProblemGroup(String title, String hint, String again, String seed, List<ProblemCard> cards) {

    public int count() {
        return cards.size();
    }
}
