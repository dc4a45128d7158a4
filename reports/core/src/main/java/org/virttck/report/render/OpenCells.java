package org.virttck.report.render;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Cell;

/**
 * The cells of the lifecycle table in which drivers may differ, by the reason.
 *
 * @param byReason in the order of the table
 */
record OpenCells(Map<String, List<Cell>> byReason) {

    static OpenCells of(Catalogue catalogue) {
        return new OpenCells(catalogue.lifecycle().stream()
                .filter(cell -> !cell.isSpecified())
                .collect(groupingBy(Cell::value, LinkedHashMap::new, toList())));
    }

    String text() {
        if (byReason.isEmpty()) {
            return "";
        }
        String points = byReason.entrySet().stream()
                .map(entry -> "- " + operations(entry.getValue()) + ": " + Markdown.plain(entry.getKey()) + "\n")
                .collect(joining());
        return "\n### Where drivers may differ\n\n" + points;
    }

    private static String operations(List<Cell> cells) {
        Map<String, List<Cell>> byOperation =
                cells.stream().collect(groupingBy(Cell::operation, LinkedHashMap::new, toList()));
        return byOperation.entrySet().stream()
                .map(entry -> Markdown.code(entry.getKey()) + " of " + states(entry.getValue()))
                .collect(joining("; "));
    }

    private static String states(List<Cell> cells) {
        return cells.stream().map(Cell::from).collect(joining(", "));
    }
}
