package org.virttck.report.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.evidence.EvidenceFolder;

/** Gathers what did not hold, apart from what nobody could judge: the driver answers for the first only. */
record ProblemGroups(Report report, Catalogue catalogue, EvidenceFolder evidence, String runAgain) {

    List<ProblemGroup> all() {
        return Stream.of(
                        group(Verdict.FAIL, "What failed", ""),
                        group(
                                Verdict.ERROR,
                                "What broke in the kit or its environment",
                                "The driver is not to blame for these, and they are no passes either."),
                        group(
                                Verdict.INCONCLUSIVE,
                                "What stayed open",
                                "The evidence does not decide these. A second run may."))
                .filter(group -> group.count() > 0)
                .toList();
    }

    private ProblemGroup group(Verdict verdict, String title, String hint) {
        List<ProblemCard> cards = report.results().stream()
                .filter(result -> result.verdict() == verdict)
                .sorted(Comparator.comparing(RuleResult::level))
                .map(result -> ProblemCard.of(result, catalogue, evidence))
                .toList();
        return new ProblemGroup(title, hint, runAgain, report.session().seed(), cards);
    }
}
