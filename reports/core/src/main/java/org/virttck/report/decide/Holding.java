package org.virttck.report.decide;

/** What one report contributes to a rule. */
enum Holding {
    /** The rule passed, or rightly did not apply. */
    HELD,
    /** It failed, and a waiver covers that. */
    WAIVED,
    /** The report says nothing of it. */
    NOT_RUN,
    /** It did not hold. */
    NOT_HELD
}
