package org.virttck.report;

import java.util.Locale;

/**
 * A control that was chosen for a run.
 *
 * @param rule the first one that its spec proves in that run
 * @param listed what is falsified, and which spec has to notice
 */
public record ChosenControl(String rule, ListedControl listed) {

    private static final String PREFIX = "control.";

    /** The name of its transcript, which is that of no spec. */
    public String transcript() {
        return PREFIX + listed.spec();
    }

    /** What is falsified, in words for people. */
    public String told() {
        return listed.operation() + " "
                + listed.distortion().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
