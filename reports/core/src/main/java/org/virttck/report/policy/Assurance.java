package org.virttck.report.policy;

/** How much stands behind a report. Each level includes those before it. */
public enum Assurance {
    /** Somebody says so. */
    A0,
    /** Somebody says so whose key is enrolled. */
    A1,
    /** The foundation asked for the run, its subjects are known by their digests, and it was logged. */
    A2,
    /** The foundation replayed the evidence. */
    A3
}
