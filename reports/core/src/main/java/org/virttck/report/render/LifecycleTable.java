package org.virttck.report.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Cell;

/**
 * What each operation does in each state, and whether the driver did so.
 *
 * @param states heads of the columns
 * @param rows one for each operation
 */
record LifecycleTable(List<String> states, List<Row> rows) {

    /** An operation and its cells, one for each state. */
    record Row(String operation, List<Slot> cells) {}

    /**
     * A cell. Without demands it is unspecified.
     *
     * @param kind of the worst of its verdicts, by which it is coloured; empty when it is unspecified
     */
    record Slot(String state, String kind, List<Demand> demands) {}

    /** One demand, the rule that makes it, and what the rule came to. */
    record Demand(Mark mark, String text, String rule) {}

    static LifecycleTable of(Report report, Catalogue catalogue) {
        Map<String, Verdict> verdicts = report.results().stream()
                .collect(Collectors.toMap(RuleResult::rule, RuleResult::verdict, (first, second) -> first));
        Set<String> states =
                new TreeSet<>(Comparator.comparing(LifecycleTable::placeOf).thenComparing(Comparator.naturalOrder()));
        Map<String, List<Cell>> rows = new LinkedHashMap<>();
        for (Cell cell : catalogue.lifecycle()) {
            if (verdicts.containsKey(cell.rule())) {
                states.add(cell.from());
                rows.computeIfAbsent(cell.operation(), operation -> new ArrayList<>())
                        .add(cell);
            }
        }
        return new LifecycleTable(
                List.copyOf(states),
                rows.entrySet().stream()
                        .map(row -> new Row(row.getKey(), slots(states, row.getValue(), verdicts)))
                        .toList());
    }

    private static int placeOf(String state) {
        return LifecycleStates.ALL.indexOf(state);
    }

    private static List<Slot> slots(Set<String> states, List<Cell> cells, Map<String, Verdict> verdicts) {
        return states.stream().map(state -> slot(state, cells, verdicts)).toList();
    }

    private static Slot slot(String state, List<Cell> row, Map<String, Verdict> verdicts) {
        List<Cell> cells =
                row.stream().filter(cell -> cell.from().equals(state)).toList();
        String kind = cells.stream()
                .map(cell -> verdicts.get(cell.rule()))
                .max(Comparator.naturalOrder())
                .map(worst -> Mark.of(worst).kind())
                .orElse("");
        return new Slot(
                state,
                kind,
                cells.stream()
                        .map(cell -> demand(cell, verdicts.get(cell.rule())))
                        .toList());
    }

    private static Demand demand(Cell cell, Verdict verdict) {
        String text = switch (cell.expectation()) {
            case BECOMES -> "→ " + cell.value();
            case SAME -> "stays";
            case REFUSED -> "refused: " + cell.value();
            case UNCHANGED -> "unchanged";
            case TELLS -> cell.value().isEmpty() ? "tells nothing" : "tells: " + cell.value();
            case UNSPECIFIED -> cell.value();
        };
        return new Demand(Mark.of(verdict), text, cell.rule());
    }
}
