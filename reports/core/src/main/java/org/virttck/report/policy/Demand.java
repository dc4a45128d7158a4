package org.virttck.report.policy;

import java.util.Locale;

/** What a profile makes of a rule. Of several, the one listed first wins. */
public enum Demand {
    /** Without it a driver is not eligible. */
    REQUIRED,
    /** Required for the last time: the next release removes it. */
    DEPRECATED,
    /** Looked at, not needed: a later release may require it. */
    ADVISORY,
    /** No part of the profile any more. */
    REMOVED;

    /**
     * Whether a driver has to hold the rule.
     *
     * @return true of what is required, be it for the last time
     */
    public boolean binds() {
        return this == REQUIRED || this == DEPRECATED;
    }

    /**
     * As in the document.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
