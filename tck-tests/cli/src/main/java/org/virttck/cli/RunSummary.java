package org.virttck.cli;

import java.util.List;
import org.virttck.harness.run.RunFolder;
import org.virttck.report.Attempts;
import org.virttck.report.Controls.Control;
import org.virttck.report.Report;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Summary;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Chapter;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.evidence.EvidenceFolder;
import org.virttck.report.render.LastCalls;

/** What a run came to, in words: failures in full, then a table by chapter, then the verdict. */
final class RunSummary {

    private static final int MAX_VALUE = 240;
    private static final int CALLS_SHOWN = 3;

    private final Terminal terminal;
    private final Catalogue catalogue;
    private final Report report;
    private final String again;
    private final RunFolder folder;

    RunSummary(Terminal terminal, Catalogue catalogue, Report report, String again, RunFolder folder) {
        this.terminal = terminal;
        this.catalogue = catalogue;
        this.report = report;
        this.again = again;
        this.folder = folder;
    }

    void print() {
        terminal.line();
        report.results().stream().filter(RunSummary::isTrouble).forEach(this::printTrouble);
        printTable();
        report.notes().forEach(note -> terminal.line("note     " + note));
        terminal.line(Summary.tally(report));
        report.controls().survivors().forEach(this::printSurvivor);
        terminal.line(Summary.controlTally(report));
        String headline = Summary.headline(report);
        terminal.line(ExitCode.of(report) == ExitCode.HELD ? terminal.good(headline) : terminal.bad(headline));
    }

    private void printSurvivor(Control survivor) {
        terminal.line(terminal.bad("VOID") + "  " + survivor.chosen().listed().spec() + " passed though "
                + survivor.chosen().told() + ": nothing shows that the suite was able to fail");
    }

    private static boolean isTrouble(RuleResult result) {
        return result.verdict().compareTo(Verdict.SKIPPED) > 0;
    }

    private void printTrouble(RuleResult result) {
        Rule rule = catalogue.find(result.rule()).orElseThrow();
        SpecResult spec = Attempts.behind(result.verdict(), result.specs()).get(0);
        String word = result.verdict() == Verdict.FAIL
                ? terminal.bad("FAIL")
                : terminal.doubtful(result.verdict().name());
        terminal.line(word + "  " + terminal.bold(String.format("%-64s", rule.id())) + "  " + rule.level());
        terminal.line("      " + rule.sentence());
        if (result.verdict() == Verdict.ERROR) {
            terminal.line("      the kit or its environment broke (not the driver)");
        }
        spec.failure().ifPresent(this::printFailure);
        LastCalls.of(new EvidenceFolder(folder.evidence()), spec.id(), CALLS_SHOWN)
                .forEach(call -> part("after", call));
        part("often", rule.often());
        part(
                "again",
                again + " --rule " + rule.id() + " --seed " + report.session().seed());
        part("evidence", folder.evidence().resolve(spec.id() + ".ndjson").toString());
        terminal.line();
    }

    private void printFailure(Failure failure) {
        part("what", failure.message());
        failure.expected().ifPresent(value -> part("expected", value));
        failure.observed().ifPresent(value -> part("seen", value));
    }

    private void part(String label, String text) {
        String shown = text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) + " …" : text;
        terminal.line(String.format("      %-9s %s", label, shown.strip().replace("\n", "\n                ")));
    }

    private void printTable() {
        terminal.line(terminal.bold(
                String.format("%-14s %6s %6s %6s %6s %6s", "chapter", "rules", "pass", "fail", "n/a", "other")));
        for (Chapter chapter : catalogue.chapters()) {
            List<RuleResult> results = report.results().stream()
                    .filter(result -> result.rule().startsWith(chapter.name() + "."))
                    .toList();
            if (results.stream().allMatch(result -> result.specs().isEmpty())) {
                continue;
            }
            long pass = count(results, Verdict.PASS);
            long fail = count(results, Verdict.FAIL);
            long notApplicable = count(results, Verdict.NOT_APPLICABLE);
            long other = results.size() - pass - fail - notApplicable;
            terminal.line(String.format(
                    "%-14s %6d %6d %6d %6d %6d", chapter.name(), results.size(), pass, fail, notApplicable, other));
        }
        terminal.line();
    }

    private static long count(List<RuleResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
