package org.virttck.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.render.LifecycleTable.Demand;
import org.virttck.report.render.LifecycleTable.Row;

class PartsTest {

    @Test
    void cutsLongTextAtACharacterAndManyLinesAtALine() {
        assertEquals(new CutText("ab", "ab", false), CutText.of("ab", 2));
        assertEquals(new CutText("𝄞𝄞 …", "𝄞𝄞𝄞", true), CutText.of("𝄞𝄞𝄞", 2));
        assertEquals(
                "1\n2\n3\n4\n5\n6\n7\n8 …",
                CutText.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n").start());
        assertFalse(CutText.of("").isCut());
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "0.42, 0.4 ms", "7, 7 ms", "88.4, 88 ms", "1000, 1.0 s", "41200, 41.2 s"})
    void durationsHaveTheirUnit(double millis, String shown) {
        assertEquals(shown, Millis.shown(millis));
    }

    @Test
    void theBarIsFullAndHasNoGaps() {
        List<Verdict> verdicts = Stream.of(
                        Collections.nCopies(80, Verdict.PASS),
                        Collections.nCopies(3, Verdict.FAIL),
                        Collections.nCopies(14, Verdict.SKIPPED))
                .flatMap(List::stream)
                .toList();
        int end = 0;
        for (Tally.Part part : Tally.of(verdicts).parts()) {
            assertEquals(end, part.begin());
            end += part.width();
        }
        assertEquals(1000, end);
    }

    @Test
    void theLifecycleTableHasACellForEachStateInTheOrderOfTheContract() {
        LifecycleTable table = LifecycleTable.of(SampleReport.withFailure(), SmallCatalogue.read());
        Row powerOff = table.rows().get(0);

        assertEquals(List.of("ABSENT", "RUNNING", "SHUTDOWN"), table.states());
        assertEquals("power.off", powerOff.operation());
        assertEquals(
                List.of("", "✗ → SHUTDOWN", "✗ stays"),
                powerOff.cells().stream()
                        .map(cell ->
                                cell.demands().stream().map(PartsTest::shown).reduce("", String::concat))
                        .toList());
    }

    private static String shown(Demand demand) {
        return demand.mark().symbol() + " " + demand.text();
    }
}
