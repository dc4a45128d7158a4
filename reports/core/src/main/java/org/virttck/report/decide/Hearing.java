package org.virttck.report.decide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.ShortDigest;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.decide.Explanation.Kind;

/**
 * What one report says of one rule.
 *
 * @param submission the report
 * @param result of the rule
 * @param waivers of the rule that concern the report
 */
record Hearing(Submission submission, RuleResult result, List<WaiverRuling> waivers) {

    Holding holding(Rule rule, Set<Capability> required) {
        return switch (result.verdict()) {
            case PASS -> Holding.HELD;
            case NOT_APPLICABLE -> lacksOnlyWhatMayLack(rule, required) ? Holding.HELD : Holding.NOT_HELD;
            case SKIPPED -> Holding.NOT_RUN;
            case FAIL, ERROR, INCONCLUSIVE ->
                waivers.stream().anyMatch(waiver -> waiver.covers(result)) ? Holding.WAIVED : Holding.NOT_HELD;
        };
    }

    Explanation explanation(Holding holding) {
        Mark mark = switch (holding) {
            case HELD -> Mark.MET;
            case WAIVED -> Mark.EXCUSED;
            case NOT_RUN -> Mark.NOTED;
            case NOT_HELD -> Mark.NOT_MET;
        };
        List<Explanation> grounds = new ArrayList<>();
        result.specs().stream()
                .sorted(Comparator.comparingInt(SpecResult::leaf))
                .map(this::evidence)
                .forEach(grounds::add);
        waivers.stream().map(waiver -> waiver.explanation(result)).forEach(grounds::add);
        String report = "report " + ShortDigest.of(submission.sha256());
        return new Explanation(
                Kind.VERDICT,
                mark,
                result.verdict().name(),
                result.reason().isEmpty() ? report : "%s: %s".formatted(report, result.reason()),
                "",
                grounds);
    }

    private boolean lacksOnlyWhatMayLack(Rule rule, Set<Capability> required) {
        List<Capability> declared = submission.report().driver().declared();
        List<Capability> lacking = new ArrayList<>(rule.needs());
        if (rule.needsAny().stream().noneMatch(declared::contains)) {
            lacking.addAll(rule.needsAny());
        }
        lacking.removeAll(declared);
        return lacking.stream().noneMatch(required::contains);
    }

    private Explanation evidence(SpecResult spec) {
        boolean holds = spec.outcome() == Verdict.PASS || spec.outcome() == Verdict.NOT_APPLICABLE;
        String message = spec.failure().map(Hearing::told).orElse("");
        return new Explanation(
                Kind.EVIDENCE,
                holds ? Mark.MET : Mark.NOT_MET,
                "leaf %d".formatted(spec.leaf()),
                "%s %s%s".formatted(spec.outcome(), spec.id(), message),
                "",
                List.of());
    }

    private static String told(Failure failure) {
        return ": " + failure.message()
                + failure.observed().map("; seen "::concat).orElse("");
    }
}
