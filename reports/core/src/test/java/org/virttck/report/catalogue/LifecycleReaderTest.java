package org.virttck.report.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virttck.report.catalogue.Cell.Expectation;
import org.virttck.report.yaml.YamlDocument;

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
                        cell("CRASHED", Expectation.UNSPECIFIED, "drivers stand by each other", "")),
                cells);
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
