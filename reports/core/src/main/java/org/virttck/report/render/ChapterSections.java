package org.virttck.report.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Chapter;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.render.ChapterSection.RuleRow;
import org.virttck.report.render.ChapterSection.SpecRow;

/** Gathers what the rules of each chapter came to. */
final class ChapterSections {

    private final Catalogue catalogue;
    private final Timelines timelines;
    private final Map<String, RuleResult> results;

    ChapterSections(Report report, Catalogue catalogue, Timelines timelines) {
        this.catalogue = catalogue;
        this.timelines = timelines;
        this.results = report.results().stream()
                .collect(Collectors.toMap(RuleResult::rule, result -> result, (first, second) -> first));
    }

    List<ChapterSection> all() {
        return catalogue.chapters().stream()
                .map(this::section)
                .filter(section -> section.tally().total() > 0)
                .toList();
    }

    private ChapterSection section(Chapter chapter) {
        List<Rule> judged = chapter.rules().stream()
                .filter(rule -> results.containsKey(rule.id()))
                .toList();
        List<Verdict> verdicts =
                judged.stream().map(rule -> results.get(rule.id()).verdict()).toList();
        return new ChapterSection(
                chapter.name(),
                chapter.title(),
                chapter.intro(),
                Tally.of(verdicts),
                verdicts.stream().anyMatch(verdict -> verdict.compareTo(Verdict.INCONCLUSIVE) >= 0),
                judged.stream().map(rule -> row(rule, results.get(rule.id()))).toList());
    }

    private RuleRow row(Rule rule, RuleResult result) {
        return new RuleRow(
                Mark.of(result.verdict()),
                rule.id(),
                result.level().name(),
                rule.sentence(),
                rule.intent(),
                CutText.of(result.reason()),
                result.specs().stream().map(this::row).toList());
    }

    private SpecRow row(SpecResult spec) {
        String missing = spec.missing().stream().map(Enum::name).collect(Collectors.joining(", "));
        return new SpecRow(
                Mark.of(spec.outcome()), spec.id(), Millis.shown((double) spec.millis()), missing, timelines);
    }
}
