package org.virttck.report.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** Results that do not follow from the rules. */
final class CatalogueFaults {

    private final Catalogue catalogue;
    private final Report report;
    private final AbsentCapabilities absence;
    private final Map<String, RuleResult> results = new LinkedHashMap<>();

    CatalogueFaults(Catalogue catalogue, Report report) {
        this.catalogue = catalogue;
        this.report = report;
        this.absence = new AbsentCapabilities(catalogue, report);
        report.results().forEach(result -> results.put(result.rule(), result));
    }

    Optional<String> first() {
        return Stream.of(
                        results.keySet().stream().map(this::unknownRule),
                        catalogue.rules().stream().map(this::missingRule),
                        catalogue.rules().stream().map(this::otherLevel),
                        report.results().stream().map(this::unfounded))
                .flatMap(faults -> faults)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unknownRule(String id) {
        return when(catalogue.find(id).isEmpty(), id + " is no rule of the catalogue");
    }

    private Optional<String> missingRule(Rule rule) {
        return when(!results.containsKey(rule.id()), rule.id() + " has no result");
    }

    private Optional<String> otherLevel(Rule rule) {
        RuleResult result = results.get(rule.id());
        return when(
                result.level() != rule.level(),
                "%s is a %s rule, the report says %s".formatted(rule.id(), rule.level(), result.level()));
    }

    private Optional<String> unfounded(RuleResult result) {
        Rule rule = catalogue.find(result.rule()).orElseThrow();
        if (!rule.isAbout(report.subjectKind())) {
            return judgedAllTheSame(result);
        }
        Stream<Optional<String>> ofSpecs = result.specs().stream().map(this::unfounded);
        Optional<String> ofRule = result.verdict() == Verdict.NOT_APPLICABLE
                ? absence.notProven(rule).map((result.rule() + " is NOT_APPLICABLE, but ")::concat)
                : Optional.empty();
        return Stream.concat(Stream.of(ofRule), ofSpecs)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> unfounded(SpecResult spec) {
        return spec.outcome() == Verdict.NOT_APPLICABLE
                ? absence.notProven(spec.missing()).map(("spec " + spec.id() + " is NOT_APPLICABLE, but ")::concat)
                : when(!spec.missing().isEmpty(), "spec %s ran without %s".formatted(spec.id(), spec.missing()));
    }

    /** A rule about another kind of subject: that nothing was seen of it is all that there can be. */
    private Optional<String> judgedAllTheSame(RuleResult result) {
        return result.specs().stream()
                .filter(spec -> spec.outcome() != Verdict.NOT_APPLICABLE
                        || !spec.missing().isEmpty())
                .findFirst()
                .map(spec -> "spec %s was judged %s, but %s is not about a %s"
                        .formatted(spec.id(), spec.outcome(), result.rule(), report.subjectKind()));
    }

    private static Optional<String> when(boolean wrong, String fault) {
        return wrong ? Optional.of(fault) : Optional.empty();
    }
}
