package org.virttck.report.decide;

/** What is known of a report besides what it says itself. */
public enum Fact {
    /** Its transcripts were at hand and are those that were signed for. */
    EVIDENCE_SEEN,
    /** Its negative controls are those that its seed chooses from the list of this kit. */
    CONTROLS_DRAWN_AGAIN,
    /** Its challenge is one that the foundation gave out. */
    FOUNDATION_CHALLENGE,
    /** It is in the foundation's log. */
    LOGGED,
    /** Its evidence was replayed and led to the same verdicts. */
    REPLAYED
}
