package org.virttck.report.render;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.ShortDigest;
import org.virttck.report.Summary;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Level;
import org.virttck.report.evidence.EvidenceFolder;

/** All that the template shows, in the order of the page. */
record Page(
        Inlined style,
        Inlined script,
        Report report,
        String date,
        List<Subject> subjects,
        Banner banner,
        Tally tally,
        List<LevelRow> levels,
        List<ProblemGroup> problems,
        List<ChapterSection> chapters,
        LifecycleTable lifecycle,
        List<FactGroup> facts) {

    /** A tested file. */
    record Subject(String name, String shortDigest, String sha256) {}

    /** The outcome in one sentence. */
    record Banner(String kind, String symbol, String headline) {}

    /** Rules of one level and what they came to. */
    record LevelRow(String level, Tally tally) {}

    static Page of(Report report, Catalogue catalogue, EvidenceFolder evidence, String runAgain) {
        return new Page(
                Inlined.style(),
                Inlined.script(),
                report,
                FactGroup.time(report.session().startedAt()),
                subjects(report),
                banner(report),
                Tally.of(report.results().stream().map(RuleResult::verdict).toList()),
                levels(report),
                new ProblemGroups(report, catalogue, evidence, runAgain).all(),
                new ChapterSections(report, catalogue, new Timelines(evidence)).all(),
                LifecycleTable.of(report, catalogue),
                FactGroup.of(report));
    }

    public boolean hasLevels() {
        return levels.size() > 1;
    }

    public boolean hasLifecycle() {
        return !lifecycle.rows().isEmpty();
    }

    public boolean hasNotes() {
        return !report.notes().isEmpty();
    }

    private static List<Subject> subjects(Report report) {
        return report.subjects().stream()
                .map(subject -> new Subject(subject.name(), ShortDigest.of(subject.sha256()), subject.sha256()))
                .toList();
    }

    private static Banner banner(Report report) {
        String headline = Summary.headline(report);
        if (report.conformant()) {
            return new Banner("pass", "✓", headline);
        }
        boolean failed = report.isVoid() || report.verdictsOf(Level.MUST).contains(Verdict.FAIL);
        return failed ? new Banner("fail", "✗", headline) : new Banner("inconclusive", "?", headline);
    }

    private static List<LevelRow> levels(Report report) {
        return Stream.of(Level.values())
                .map(level -> new LevelRow(level.name(), Tally.of(report.verdictsOf(level))))
                .filter(row -> row.tally().total() > 0)
                .toList();
    }
}
