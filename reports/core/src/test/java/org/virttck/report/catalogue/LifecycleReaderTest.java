package org.virttck.report.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.report.catalogue.Cell.Expectation;
import org.virttck.report.yaml.YamlDocument;
import org.virttck.report.yaml.YamlProblem;

class LifecycleReaderTest {

    @Test
    void demandsAndReasonsAreReadInTheirOrder() {
        List<Cell> cells = read("""
                power.off:
                  RUNNING: [becomes: SHUTDOWN by power.off-stops, tells: [PAUSED, STOPPED]]
                  SHUTDOWN: [same: power.off-is-idempotent]
                  ABSENT: [refused: NOT_FOUND by power.unknown, unchanged: power.nothing]
                  PAUSED: [becomes: SHUTDOWN by power.off-stops, tells: []]
                  CRASHED: [unspecified: "drivers stand by each other"]
                  SUSPENDED: [same: power.off-is-idempotent]
                  RESCUED: [same: power.off-is-idempotent]
                """);

        assertEquals(
                List.of(
                        cell("RUNNING", Expectation.BECOMES, "SHUTDOWN", "power.off-stops"),
                        cell("RUNNING", Expectation.TELLS, "PAUSED, STOPPED", Cell.RULE_OF_EVENTS),
                        cell("SHUTDOWN", Expectation.SAME, "", "power.off-is-idempotent"),
                        cell("ABSENT", Expectation.REFUSED, "NOT_FOUND", "power.unknown"),
                        cell("ABSENT", Expectation.UNCHANGED, "", "power.nothing"),
                        cell("PAUSED", Expectation.BECOMES, "SHUTDOWN", "power.off-stops"),
                        cell("PAUSED", Expectation.TELLS, "", Cell.RULE_OF_EVENTS),
                        cell("CRASHED", Expectation.UNSPECIFIED, "drivers stand by each other", ""),
                        cell("SUSPENDED", Expectation.SAME, "", "power.off-is-idempotent"),
                        cell("RESCUED", Expectation.SAME, "", "power.off-is-idempotent")),
                cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABSENT", "RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN", "CRASHED", "RESCUED"})
    void aRowThatLeavesAStateOutIsRefused(String forgotten) {
        String cells = Stream.of("ABSENT", "RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN", "CRASHED", "RESCUED")
                .filter(state -> !state.equals(forgotten))
                .map(state -> "  " + state + ": [same: power.off-is-idempotent]\n")
                .collect(Collectors.joining());

        YamlProblem problem = assertThrows(YamlProblem.class, () -> read("power.off:\n" + cells));
        assertTrue(problem.getMessage().contains("power.off lacks the key \"" + forgotten + "\""), problem::getMessage);
    }

    @Test
    void aReasonIsNoDemand() {
        assertFalse(
                cell("CRASHED", Expectation.UNSPECIFIED, "drivers differ", "").isSpecified());
    }

    private static Cell cell(String from, Expectation expectation, String value, String rule) {
        return new Cell("power.off", from, expectation, value, rule);
    }

    private static List<Cell> read(String table) {
        return LifecycleReader.read(YamlDocument.read("lifecycle.yaml", table));
    }
}
