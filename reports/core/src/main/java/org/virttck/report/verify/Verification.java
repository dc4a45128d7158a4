package org.virttck.report.verify;

import java.util.List;
import java.util.Optional;
import org.virttck.report.Report;
import org.virttck.report.verify.CheckResult.Outcome;

/**
 * What a verification came to.
 *
 * @param results in the order of the checks; the last one is the first that is wrong, if any is
 * @param report what was read; only when envelope, signature and statement were right
 */
public record Verification(List<CheckResult> results, Optional<Report> report) {

    /** Takes a copy. */
    public Verification {
        results = List.copyOf(results);
    }

    /**
     * Whether everything that was asked for holds.
     *
     * @return true when no check is wrong
     */
    public boolean holds() {
        return results.stream().noneMatch(result -> result.outcome() == Outcome.WRONG);
    }
}
