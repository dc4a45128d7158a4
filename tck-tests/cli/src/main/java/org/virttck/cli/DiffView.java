package org.virttck.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.virttck.report.Report;
import org.virttck.report.Summary;
import org.virttck.report.Verdict;
import org.virttck.report.diff.FactChange;
import org.virttck.report.diff.ReportDiff;
import org.virttck.report.diff.RuleChange;
import org.virttck.report.diff.RuleChange.Kind;
import org.virttck.report.diff.SlowerSpec;

/** Tells on a terminal what changed from one report to another. */
final class DiffView {

    private static final int LONGEST_REASON = 160;
    private static final int MOST_OF_A_KIND = 20;

    private final Terminal terminal;
    private final ReportDiff diff;

    DiffView(Terminal terminal, ReportDiff diff) {
        this.terminal = terminal;
        this.diff = diff;
    }

    void print(Report before, Report after) {
        side("before", before);
        side("after", after);
        diff.facts().forEach(this::fact);
        for (Kind kind : Kind.values()) {
            rules(kind);
        }
        slower();
        terminal.line();
        terminal.line(diff.gotWorse() ? terminal.bad(diff.headline()) : terminal.good(diff.headline()));
    }

    private void side(String label, Report report) {
        terminal.line(String.format(
                "%-8s %s %s · %s · %s",
                label,
                report.driver().name(),
                report.driver().version(),
                report.session().startedAt(),
                Summary.tally(report)));
    }

    private void fact(FactChange change) {
        terminal.line(String.format("%-8s %s: %s -> %s", "changed", change.label(), change.before(), change.after()));
    }

    private void rules(Kind kind) {
        List<RuleChange> changes = diff.of(kind);
        if (!changes.isEmpty()) {
            heading(kind.title(), changes.size());
            int shown = kind == Kind.WORSE ? changes.size() : MOST_OF_A_KIND;
            changes.stream().limit(shown).forEach(this::rule);
            more(changes.size() - shown);
        }
    }

    private void heading(String title, int count) {
        terminal.line();
        terminal.line(terminal.bold(title) + "  " + count);
    }

    private void rule(RuleChange change) {
        String verdicts = change.before().isPresent() && change.after().isPresent()
                ? verdict(change.before()) + " -> " + verdict(change.after())
                : verdict(change.before().or(change::after));
        terminal.line(String.format("  %-64s  %-6s  %s", change.rule(), change.level(), verdicts));
        if (change.kind() == Kind.WORSE && !change.reason().isEmpty()) {
            terminal.line("      " + terminal.faint(inOneLine(change.reason())));
        }
    }

    private void slower() {
        if (!diff.slower().isEmpty()) {
            heading("Slower", diff.slower().size());
            terminal.line("  passed both times, and took " + diff.slowness().words());
            diff.slower().stream().limit(MOST_OF_A_KIND).forEach(this::slower);
            more(diff.slower().size() - MOST_OF_A_KIND);
        }
    }

    private void more(int count) {
        if (count > 0) {
            terminal.line("  and " + count + " more; --html FILE lists them all");
        }
    }

    private void slower(SlowerSpec spec) {
        terminal.line(String.format(
                Locale.ROOT,
                "  %-64s  %d ms -> %d ms, %.1f times",
                spec.spec(),
                spec.before(),
                spec.after(),
                spec.ratio()));
    }

    private String verdict(Optional<Verdict> verdict) {
        return verdict.map(known -> known == Verdict.FAIL ? terminal.bad(known.name()) : known.name())
                .orElse("");
    }

    private static String inOneLine(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + " …" : line;
    }
}
