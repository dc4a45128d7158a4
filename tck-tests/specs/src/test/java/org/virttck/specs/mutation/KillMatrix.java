package org.virttck.specs.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** Which wrong driver makes which rule fail. */
final class KillMatrix {

    private final Map<String, List<Row>> byRule = new TreeMap<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * What one mutant did.
     *
     * @param mutant the wrong driver
     * @param verdict of the rule that it breaks
     * @param others rules that failed beside it
     */
    record Row(Mutant mutant, Verdict verdict, List<String> others) {

        boolean killed() {
            return verdict == Verdict.FAIL;
        }
    }

    void add(Mutant mutant, Collection<RuleResult> results) {
        Verdict verdict = results.stream()
                .filter(result -> result.rule().equals(mutant.rule()))
                .map(RuleResult::verdict)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(mutant + ": there is no such rule"));
        List<String> others = results.stream()
                .filter(result -> result.verdict() == Verdict.FAIL)
                .map(RuleResult::rule)
                .filter(rule -> !rule.equals(mutant.rule()))
                .toList();
        Row row = new Row(mutant, verdict, others);
        rows.add(row);
        byRule.computeIfAbsent(mutant.rule(), rule -> new ArrayList<>()).add(row);
    }

    List<String> survivors() {
        return rows.stream()
                .filter(row -> !row.killed())
                .map(row -> row.mutant() + " (" + row.verdict() + ")")
                .toList();
    }

    List<String> rulesNeverKilled(Catalogue catalogue) {
        return catalogue.rules().stream()
                .map(Rule::id)
                .filter(rule -> byRule.getOrDefault(rule, List.of()).stream().noneMatch(Row::killed))
                .toList();
    }

    /** Half of the mutants make at most so many other rules fail. */
    int medianOfOthers() {
        List<Integer> counts =
                rows.stream().map(row -> row.others().size()).sorted().toList();
        return counts.get(counts.size() / 2);
    }

    /** A page; {@code full} when each mutant met all rules, and not its own alone. */
    String toMarkdown(Catalogue catalogue, boolean full) {
        StringBuilder page = new StringBuilder("# Kill matrix\n\nEach rule is proven able to fail: a driver with one"
                + " fault is run against " + (full ? "the whole specification." : "the rule that it breaks.") + "\n\n");
        page.append(catalogue.rules().size()).append(" rules, ");
        page.append(rows.size()).append(" mutants, ").append(killed()).append(" killed.");
        page.append(full ? ' ' + narrowness() : "").append("\n\n");
        page.append("What else the tests are put to: [the tests of the tests](tests-of-the-tests.md).\n\n");
        return page.append(table(catalogue, full)).toString();
    }

    /** A page about mutants of which only every so many met all rules. */
    String toSpecificity(Catalogue catalogue, int every) {
        String page = "# Specificity\n\nA wrong driver should fail the rule that it breaks, and hardly any other: the"
                + " name of a rule that is red is to lead to the fault. Here every " + every
                + "th mutant of the [kill matrix](kill-matrix.md) has met the whole specification.\n\n";
        return page + rows.size() + " mutants, " + killed() + " killed. " + narrowness() + "\n\n"
                + table(catalogue, true);
    }

    private long killed() {
        return rows.stream().filter(Row::killed).count();
    }

    private String narrowness() {
        long alone = rows.stream().filter(row -> row.others().isEmpty()).count();
        return "Half of the mutants make at most " + medianOfOthers() + " other rules fail; " + alone + " of "
                + rows.size() + " make none.";
    }

    private String table(Catalogue catalogue, boolean full) {
        StringBuilder table =
                new StringBuilder("| rule | fault | verdict |").append(full ? " other rules that failed |" : "");
        table.append("\n|---|---|---|").append(full ? "---|" : "").append('\n');
        for (Rule rule : catalogue.rules()) {
            byRule.getOrDefault(rule.id(), List.of()).forEach(row -> append(table, row, full));
        }
        return table.toString();
    }

    private static void append(StringBuilder page, Row row, boolean full) {
        page.append("| ").append(row.mutant().rule());
        page.append(" | ").append(row.mutant().fault());
        page.append(" | ").append(row.verdict()).append(" |");
        if (full) {
            page.append(' ').append(String.join(", ", row.others())).append(" |");
        }
        page.append('\n');
    }
}
