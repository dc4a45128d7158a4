package org.virttck.report.policy;

import java.util.List;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;

/**
 * The failure that is known, told apart from every other.
 *
 * @param verdict that the rule comes to
 * @param specs that may come to it; all others have to hold
 * @param message text that stands in the message of each of their failures, or in what was seen
 */
public record Sentinel(Verdict verdict, List<String> specs, String message) {

    /** Takes a copy. */
    public Sentinel {
        specs = List.copyOf(specs);
    }

    /**
     * Whether a rule came to the known failure and nothing worse.
     *
     * @param result of the rule
     * @return false also when a spec failed that is not named
     */
    public boolean recognises(RuleResult result) {
        return result.verdict() == verdict
                && result.specs().stream().allMatch(spec -> holds(spec) || isKnown(spec))
                && result.specs().stream().anyMatch(this::isKnown);
    }

    private static boolean holds(SpecResult spec) {
        return spec.outcome() == Verdict.PASS || spec.outcome() == Verdict.NOT_APPLICABLE;
    }

    private boolean isKnown(SpecResult spec) {
        return spec.outcome() == verdict
                && specs.contains(spec.id())
                && spec.failure().filter(this::isKnown).isPresent();
    }

    private boolean isKnown(Failure failure) {
        return failure.message().contains(message)
                || failure.observed().filter(seen -> seen.contains(message)).isPresent();
    }
}
