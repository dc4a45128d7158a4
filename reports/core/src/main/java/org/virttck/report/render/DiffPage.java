package org.virttck.report.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.report.Report;
import org.virttck.report.Summary;
import org.virttck.report.Verdict;
import org.virttck.report.diff.FactChange;
import org.virttck.report.diff.ReportDiff;
import org.virttck.report.diff.RuleChange;
import org.virttck.report.diff.RuleChange.Kind;
import org.virttck.report.diff.SlowerSpec;

/** All that the template of a comparison shows, in the order of the page. */
record DiffPage(
        Inlined style,
        String kind,
        String symbol,
        String headline,
        List<Side> sides,
        List<FactChange> facts,
        List<Group> groups,
        List<SlowRow> slower,
        String limits) {

    /** One of the two reports. */
    record Side(String name, String driver, String date, String tally) {}

    /** Changes of one kind. */
    record Group(String title, String hint, List<Row> rows) {

        public int count() {
            return rows.size();
        }
    }

    /** A rule that changed; marks hold one element, or none where a report does not know the rule. */
    record Row(String rule, String level, List<Mark> before, List<Mark> after, CutText reason) {}

    /** A spec that took longer. */
    record SlowRow(String spec, String before, String after, String ratio) {}

    static DiffPage of(Report before, Report after, ReportDiff diff) {
        return new DiffPage(
                Inlined.style(),
                diff.gotWorse() ? "fail" : "pass",
                diff.gotWorse() ? "✗" : "✓",
                diff.headline(),
                List.of(side("before", before), side("after", after)),
                diff.facts(),
                Stream.of(Kind.values())
                        .map(kind -> group(kind, diff))
                        .filter(group -> group.count() > 0)
                        .toList(),
                diff.slower().stream().map(DiffPage::row).toList(),
                diff.slowness().words());
    }

    public boolean hasFacts() {
        return !facts.isEmpty();
    }

    public boolean hasSlower() {
        return !slower.isEmpty();
    }

    private static Side side(String name, Report report) {
        return new Side(
                name,
                report.driver().name() + " " + report.driver().version(),
                FactGroup.time(report.session().startedAt()),
                Summary.tally(report));
    }

    private static Group group(Kind kind, ReportDiff diff) {
        return new Group(
                kind.title(),
                kind == Kind.NO_LONGER_TRIED ? "They were left out, which says nothing of the driver." : "",
                diff.of(kind).stream().map(DiffPage::row).toList());
    }

    private static Row row(RuleChange change) {
        return new Row(
                change.rule(),
                change.level().name(),
                marks(change.before()),
                marks(change.after()),
                CutText.of(change.reason()));
    }

    private static List<Mark> marks(Optional<Verdict> verdict) {
        return verdict.map(Mark::of).stream().toList();
    }

    private static SlowRow row(SlowerSpec spec) {
        return new SlowRow(
                spec.spec(),
                Millis.shown((double) spec.before()),
                Millis.shown((double) spec.after()),
                String.format(Locale.ROOT, "%.1f", spec.ratio()));
    }
}
