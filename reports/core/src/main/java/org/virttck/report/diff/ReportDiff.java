package org.virttck.report.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.diff.RuleChange.Kind;

/**
 * What changed from one report to another.
 *
 * @param facts conditions that differ
 * @param rules rules that differ, in the order of the later report; those that it does not know follow
 * @param slower specs that took notably longer, the slowest growth first
 * @param slowness from where on a spec is listed as slower
 */
public record ReportDiff(List<FactChange> facts, List<RuleChange> rules, List<SlowerSpec> slower, Slowness slowness) {

    /** Takes copies. */
    public ReportDiff {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        slower = List.copyOf(slower);
    }

    /**
     * Compares two reports.
     *
     * @param before the earlier one
     * @param after the later one
     * @param slowness from where on a spec counts as slower
     * @return what changed
     */
    public static ReportDiff between(Report before, Report after, Slowness slowness) {
        return new ReportDiff(
                Facts.changes(before, after), rules(before, after), slower(before, after, slowness), slowness);
    }

    /**
     * Whether a rule holds less than before. Times do not count, and neither do rules that only one report knows.
     *
     * @return false when a driver that was good enough still is
     */
    public boolean gotWorse() {
        return !of(Kind.WORSE).isEmpty();
    }

    /**
     * The outcome in a sentence.
     *
     * @return ends with a full stop
     */
    public String headline() {
        int worse = of(Kind.WORSE).size();
        int better = of(Kind.BETTER).size();
        if (worse == 0 && better == 0) {
            return "No rule came to a better or worse verdict.";
        }
        return "%d %s worse, %d better.".formatted(worse, worse == 1 ? "rule got" : "rules got", better);
    }

    /**
     * The changes of one kind.
     *
     * @param kind of the changes
     * @return possibly none
     */
    public List<RuleChange> of(Kind kind) {
        return rules.stream().filter(change -> change.kind() == kind).toList();
    }

    private static List<RuleChange> rules(Report before, Report after) {
        Map<String, RuleResult> earlier = byRule(before);
        Map<String, RuleResult> later = byRule(after);
        List<RuleChange> changes = new ArrayList<>();
        for (RuleResult result : later.values()) {
            if (earlier.containsKey(result.rule())) {
                RuleChange.between(earlier.get(result.rule()), result).forEach(changes::add);
            } else {
                changes.add(RuleChange.added(result));
            }
        }
        earlier.values().stream()
                .filter(result -> !later.containsKey(result.rule()))
                .map(RuleChange::removed)
                .forEach(changes::add);
        return changes;
    }

    private static List<SlowerSpec> slower(Report before, Report after, Slowness slowness) {
        Map<String, SpecResult> earlier = passed(before);
        return passed(after).values().stream()
                .filter(spec -> earlier.containsKey(spec.id()))
                .map(spec -> new SlowerSpec(spec.id(), earlier.get(spec.id()).millis(), spec.millis()))
                .filter(slowness::isReachedBy)
                .sorted(Comparator.comparingDouble(SlowerSpec::ratio).reversed())
                .toList();
    }

    private static Map<String, RuleResult> byRule(Report report) {
        return report.results().stream()
                .collect(Collectors.toMap(
                        RuleResult::rule, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static Map<String, SpecResult> passed(Report report) {
        return report.results().stream()
                .flatMap(result -> result.specs().stream())
                .filter(spec -> spec.outcome() == Verdict.PASS)
                .collect(Collectors.toMap(
                        SpecResult::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }
}
