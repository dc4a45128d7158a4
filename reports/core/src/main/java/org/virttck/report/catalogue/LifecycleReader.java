package org.virttck.report.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.virttck.report.catalogue.Cell.Expectation;
import org.virttck.report.yaml.YamlNode;

/** Reads the lifecycle table, in which every row has something to say about every state. */
final class LifecycleReader {

    private static final List<String> STATES =
            List.of("ABSENT", "RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN", "CRASHED", "RESCUED");

    private LifecycleReader() {}

    static List<Cell> read(YamlNode table) {
        List<Cell> cells = new ArrayList<>();
        table.entries().forEach((operation, row) -> {
            STATES.forEach(row::require);
            row.entries()
                    .forEach(
                            (state, list) -> list.items().forEach(demand -> cells.add(cell(operation, state, demand))));
        });
        return cells;
    }

    private static Cell cell(String operation, String state, YamlNode demand) {
        demand.allowOnly("becomes", "same", "refused", "unchanged", "tells", "unspecified");
        var entry = demand.entries().entrySet().iterator().next();
        Expectation expectation = Expectation.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
        YamlNode said = entry.getValue();
        return switch (expectation) {
            case BECOMES, REFUSED -> {
                String[] words = said.text().split(" by ", 2);
                yield new Cell(operation, state, expectation, words[0], words[1]);
            }
            case SAME, UNCHANGED -> new Cell(operation, state, expectation, "", said.text());
            case TELLS -> new Cell(operation, state, expectation, events(said), Cell.RULE_OF_EVENTS);
            case UNSPECIFIED -> new Cell(operation, state, expectation, said.text(), "");
        };
    }

    private static String events(YamlNode said) {
        return said.items().stream().map(YamlNode::text).collect(joining(", "));
    }
}
