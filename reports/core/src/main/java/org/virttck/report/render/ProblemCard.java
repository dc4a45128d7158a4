package org.virttck.report.render;

import java.util.List;
import java.util.Optional;
import org.virttck.report.Attempts;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.evidence.EvidenceFolder;

/**
 * A rule that did not hold or could not be judged, with all that helps to find out why.
 *
 * @param often what usually breaks the rule; none when nobody blames the driver
 */
record ProblemCard(
        Mark mark, String rule, String level, String sentence, CutText reason, List<Spec> specs, String often) {

    public boolean hasReasonOnly() {
        return specs.isEmpty() && !reason.whole().isEmpty();
    }

    /** One spec that went wrong. Lists hold one element or none where a value may be lacking. */
    record Spec(
            Mark mark,
            String id,
            CutText message,
            List<CutText> expected,
            List<CutText> observed,
            List<TranscriptLine> lines,
            String transcript) {

        public boolean hasMessage() {
            return !message.whole().isEmpty();
        }

        public boolean hasComparison() {
            return !(expected.isEmpty() && observed.isEmpty());
        }

        public boolean hasLines() {
            return !lines.isEmpty();
        }
    }

    static ProblemCard of(RuleResult result, Catalogue catalogue, EvidenceFolder evidence) {
        Optional<Rule> rule = catalogue.find(result.rule());
        boolean driverIsToBlame = result.verdict() == Verdict.FAIL;
        return new ProblemCard(
                Mark.of(result.verdict()),
                result.rule(),
                result.level().name(),
                rule.map(Rule::sentence).orElse(""),
                CutText.of(result.reason()),
                Attempts.behind(result.verdict(), result.specs()).stream()
                        .map(spec -> spec(spec, evidence))
                        .toList(),
                driverIsToBlame ? rule.map(Rule::often).orElse("") : "");
    }

    private static Spec spec(SpecResult spec, EvidenceFolder evidence) {
        Optional<Failure> failure = spec.failure();
        return new Spec(
                Mark.of(spec.outcome()),
                spec.id(),
                CutText.of(failure.map(Failure::message).orElse("")),
                failure.flatMap(Failure::expected).map(CutText::of).stream().toList(),
                failure.flatMap(Failure::observed).map(CutText::of).stream().toList(),
                TranscriptExcerpt.of(evidence, spec.id()),
                "evidence/" + EvidenceFolder.fileName(spec.id()));
    }
}
