package org.virttck.report.catalogue;

/** How binding a rule is, in the words of RFC 2119. */
public enum Level {
    /** Without it a driver does not conform. */
    MUST,
    /** There may be reasons to do otherwise; they are to be known. */
    SHOULD,
    /** A choice. */
    MAY
}
