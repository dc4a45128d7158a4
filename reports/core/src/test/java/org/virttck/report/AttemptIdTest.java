package org.virttck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class AttemptIdTest {

    @Test
    void theFirstAttemptBearsTheIdOfItsSpec() {
        assertEquals("PowerSpec.off", new AttemptId("PowerSpec.off", 1, false).text());
        assertEquals("attempt-2.PowerSpec.off", new AttemptId("PowerSpec.off", 2, false).text());
        assertEquals("reference.PowerSpec.off", new AttemptId("PowerSpec.off", 1, true).text());
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (AttemptId id : List.of(
                new AttemptId("PowerSpec.off", 1, false),
                new AttemptId("PowerSpec.off", 100, false),
                new AttemptId("TableSpec.cell.reference.RUNNING", 1, true),
                new AttemptId("PowerSpec.off", 3, true))) {
            assertEquals(id, AttemptId.of(id.text()));
        }
    }

    @Test
    void nothingIsNoId() {
        assertThrows(IllegalArgumentException.class, () -> AttemptId.of(""));
    }
}
