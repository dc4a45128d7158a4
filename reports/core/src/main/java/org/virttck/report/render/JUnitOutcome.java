package org.virttck.report.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Summary;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Rule;

/** Why a test case is not simply green. JUnit has three words for what the kit has five. */
record JUnitOutcome(RuleResult result, Optional<Rule> rule, String seed) {

    static String element(Verdict verdict) {
        return switch (verdict) {
            case FAIL -> "failure";
            case ERROR, INCONCLUSIVE -> "error";
            case NOT_APPLICABLE, SKIPPED -> "skipped";
            case PASS -> throw new IllegalArgumentException("nothing to say of a pass");
        };
    }

    void writeTo(XmlOut out) {
        out.element(element(result.verdict()), () -> {
            out.attribute("message", message());
            if (!element(result.verdict()).equals("skipped")) {
                out.attribute("type", result.verdict().name());
                out.text(String.join("\n", lines()));
            }
        });
    }

    private String message() {
        String word = Summary.word(result.verdict());
        return result.reason().isEmpty() ? word : word + ": " + result.reason();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        rule.ifPresent(known -> lines.add(known.sentence()));
        result.specs().stream()
                .filter(spec -> spec.outcome() == result.verdict())
                .forEach(spec -> addSpec(lines, spec));
        lines.add("again: --rule %s --seed %s".formatted(result.rule(), seed));
        return lines;
    }

    private static void addSpec(List<String> lines, SpecResult spec) {
        lines.add("spec: " + spec.id());
        spec.failure().ifPresent(failure -> lines.add(failure.message()));
        spec.failure().flatMap(Failure::expected).ifPresent(expected -> lines.add("expected: " + expected));
        spec.failure().flatMap(Failure::observed).ifPresent(observed -> lines.add("seen: " + observed));
    }
}
