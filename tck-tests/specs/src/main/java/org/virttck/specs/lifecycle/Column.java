package org.virttck.specs.lifecycle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Cell;

/**
 * A state of the lifecycle table, and everything that can be demanded of operations there.
 *
 * @param rule that is looked at
 * @param state before each operation
 * @param steps the specified cells of the column
 */
public record Column(String rule, TableState state, List<Step> steps) implements SpecCase {

    /**
     * All columns of the table.
     *
     * @param catalogue of the run
     * @param rule that is looked at
     */
    public static List<Column> of(Catalogue catalogue, String rule) {
        Operations operations = new Operations();
        Map<String, List<Cell>> byState = catalogue.lifecycle().stream()
                .filter(Cell::isSpecified)
                .collect(groupingBy(Cell::from, LinkedHashMap::new, toList()));
        return byState.entrySet().stream()
                .map(column -> new Column(rule, new TableState(column.getKey()), steps(operations, column.getValue())))
                .toList();
    }

    private static List<Step> steps(Operations operations, List<Cell> cells) {
        Map<String, List<Cell>> byOperation =
                cells.stream().collect(groupingBy(Cell::operation, LinkedHashMap::new, toList()));
        return byOperation.entrySet().stream()
                .map(row -> new Step(operations.named(row.getKey()), row.getValue()))
                .toList();
    }

    @Override
    public String slug() {
        return state.name();
    }

    @Override
    public List<Capability> needs() {
        return state.needs();
    }
}
