package org.virttck.report.decide;

import java.util.Locale;

/** What a part of a decision comes to; the one listed last is what a reader wants to see first. */
public enum Mark {
    /** It is as it has to be. */
    MET,
    /** It is worth saying, and decides nothing. */
    NOTED,
    /** It is not as it has to be, and a waiver or a flag says that this does not count. */
    EXCUSED,
    /** It is not as it has to be. */
    NOT_MET;

    /**
     * For documents and style sheets.
     *
     * @return as {@code not-met}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether it stands in nobody's way.
     *
     * @return false of {@link #NOT_MET} alone
     */
    public boolean isGood() {
        return this != NOT_MET;
    }
}
