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

/**
 * A chapter with all its rules.
 *
 * @param open whether it is unfolded from the start: when something in it went wrong
 */
record ChapterSection(String name, String title, String intro, Tally tally, boolean open, List<RuleRow> rules) {

    /** A rule and what it came to. */
    record RuleRow(
            Mark mark, String id, String level, String sentence, String intent, CutText reason, List<SpecRow> specs) {

        public int specCount() {
            return specs.size();
        }

        public boolean hasSpecs() {
            return !specs.isEmpty();
        }

        public String specWord() {
            return specs.size() == 1 ? "spec" : "specs";
        }

        public boolean hasReason() {
            return !reason.whole().isEmpty();
        }
    }

    /** A spec and what it came to. */
    record SpecRow(Mark mark, String id, String time, String missing) {}

    static List<ChapterSection> of(Report report, Catalogue catalogue) {
        Map<String, RuleResult> results = report.results().stream()
                .collect(Collectors.toMap(RuleResult::rule, result -> result, (first, second) -> first));
        return catalogue.chapters().stream()
                .map(chapter -> section(chapter, results))
                .filter(section -> section.tally().total() > 0)
                .toList();
    }

    private static ChapterSection section(Chapter chapter, Map<String, RuleResult> results) {
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

    private static RuleRow row(Rule rule, RuleResult result) {
        return new RuleRow(
                Mark.of(result.verdict()),
                rule.id(),
                result.level().name(),
                rule.sentence(),
                rule.intent(),
                CutText.of(result.reason()),
                result.specs().stream().map(ChapterSection::row).toList());
    }

    private static SpecRow row(SpecResult spec) {
        String missing = spec.missing().stream().map(Enum::name).collect(Collectors.joining(", "));
        return new SpecRow(Mark.of(spec.outcome()), spec.id(), Millis.shown((double) spec.millis()), missing);
    }
}
