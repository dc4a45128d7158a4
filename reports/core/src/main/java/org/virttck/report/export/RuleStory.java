package org.virttck.report.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virttck.report.Attempts;
import org.virttck.report.Report;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Summary;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** What is told of a rule that did not simply pass. All formats tell the same. */
record RuleStory(RuleResult result, Optional<Rule> rule, String seed) {

    static RuleStory of(RuleResult result, Report report, Catalogue catalogue) {
        return new RuleStory(
                result, catalogue.find(result.rule()), report.session().seed());
    }

    /** The verdict and its reason. */
    String headline() {
        String word = Summary.word(result.verdict());
        return result.reason().isEmpty() ? word : word + ": " + result.reason();
    }

    String sentence() {
        return rule.map(Rule::sentence).orElse("");
    }

    String often() {
        return rule.map(Rule::often).orElse("");
    }

    String again() {
        return "--rule %s --seed %s".formatted(result.rule(), seed);
    }

    /** The specs that made the verdict. */
    List<SpecResult> culprits() {
        return Attempts.behind(result.verdict(), result.specs());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        rule.ifPresent(known -> lines.add(known.sentence()));
        culprits().forEach(spec -> addSpec(lines, spec));
        lines.add("again: " + again());
        return lines;
    }

    private static void addSpec(List<String> lines, SpecResult spec) {
        lines.add("spec: " + spec.id());
        spec.failure().ifPresent(failure -> lines.add(failure.message()));
        spec.failure().flatMap(Failure::expected).ifPresent(expected -> lines.add("expected: " + expected));
        spec.failure().flatMap(Failure::observed).ifPresent(observed -> lines.add("seen: " + observed));
    }
}
