package org.virttck.report.verify;

import java.util.Optional;
import org.virttck.report.Attempts;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;

/** Verdicts that do not follow from the specs. */
final class VerdictFaults {

    private VerdictFaults() {}

    static Optional<String> first(Report report) {
        return report.results().stream()
                .map(VerdictFaults::fault)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> fault(RuleResult result) {
        if (result.specs().isEmpty()) {
            return result.verdict() == Verdict.PASS
                    ? Optional.of("%s is PASS without evidence: no spec of it ran".formatted(result.rule()))
                    : Optional.empty();
        }
        Optional<String> alone = Attempts.onReferenceAlone(result.specs());
        if (alone.isPresent()) {
            return alone.map(spec -> "%s: %s ran on the reference driver alone".formatted(result.rule(), spec));
        }
        Verdict worst = Attempts.verdict(result.specs());
        return worst == result.verdict()
                ? Optional.empty()
                : Optional.of("%s is %s, its specs came to %s".formatted(result.rule(), result.verdict(), worst));
    }
}
