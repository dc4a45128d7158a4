package org.virttck.report;

import java.util.List;

/**
 * The negative controls of a run: specs that had passed were run once more while the kit falsified an answer of the driver,
 * and had to notice.
 *
 * @param list digest of the list from which they were chosen; empty when the report states no controls at all
 * @param tried in the order in which they were drawn; their transcripts follow those of the plan
 */
public record Controls(String list, List<Control> tried) {

    /** Takes a copy. */
    public Controls {
        tried = List.copyOf(tried);
    }

    /**
     * One control.
     *
     * @param chosen what was falsified, and which spec had to notice
     * @param outcome what the spec came to: FAIL is a catch, PASS a survivor, anything else decides nothing
     * @param leaf number of its transcript in the evidence tree
     */
    public record Control(ChosenControl chosen, Verdict outcome, int leaf) {

        /** Whether the spec noticed. */
        public boolean isCaught() {
            return outcome == Verdict.FAIL;
        }

        /** Whether the spec passed all the same. */
        public boolean isSurvivor() {
            return outcome == Verdict.PASS;
        }
    }

    /**
     * Those of a report that says nothing of controls.
     *
     * @return of no list
     */
    public static Controls unstated() {
        return new Controls("", List.of());
    }

    /** Whether the report says which controls there were, even if there were none. */
    public boolean isStated() {
        return !list.isEmpty();
    }

    /** How many were chosen and tried. */
    public int seeded() {
        return tried.size();
    }

    /** How many specs noticed. */
    public int caught() {
        return (int) tried.stream().filter(Control::isCaught).count();
    }

    /** Controls that nobody noticed: each of them voids the report. */
    public List<Control> survivors() {
        return tried.stream().filter(Control::isSurvivor).toList();
    }

    /** Names of their transcripts. */
    public List<String> transcripts() {
        return tried.stream().map(control -> control.chosen().transcript()).toList();
    }
}
