package org.virttck.report;

import java.util.Collection;
import java.util.Comparator;

/** What a rule, or one spec of it, came to. Of several, the one listed last wins. */
public enum Verdict {
    /**
     * It needs a capability that is not declared, and the truth rule of that capability passed; or it is about another kind
     * of subject than was tested.
     */
    NOT_APPLICABLE,
    /** Every spec that applies held. */
    PASS,
    /** The operator left it out, or did not supply what it needs. */
    SKIPPED,
    /** The evidence does not decide. */
    INCONCLUSIVE,
    /** The kit or its environment broke; the driver is not to blame. */
    ERROR,
    /** A spec of the rule did not hold; the driver is to blame. */
    FAIL;

    /**
     * The worst of several verdicts.
     *
     * @param verdicts at least one
     * @return the one that wins
     */
    public static Verdict worst(Collection<Verdict> verdicts) {
        return verdicts.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
