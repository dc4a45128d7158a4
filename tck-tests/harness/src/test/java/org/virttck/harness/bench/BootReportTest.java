package org.virttck.harness.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.virttck.harness.judge.NotSupplied;

class BootReportTest {

    private static final String TWO_BOOTS = """
            guest: boot id=11111111 image=rescue
            guest: disk name=vda bytes=1 serial=-
            guest: root boots=7
            guest: ready
            guest: boot id=22222222
            guest: disk name=vda bytes=2 serial=-
            guest: disk name=vdb bytes=3 serial=-
            """;

    @Test
    void onlyTheNewestBootCounts() {
        BootReport report = BootReport.newestOf(TWO_BOOTS);

        assertEquals(Optional.of("22222222"), report.value("boot", "id"));
        assertEquals(Optional.empty(), report.value("boot", "image"));
        assertEquals(List.of("2", "3"), report.values("disk", "bytes"));
    }

    @Test
    void aGuestIsReadyWhenItSaysSoAfterItsBoot() {
        assertFalse(BootReport.newestOf(TWO_BOOTS).isReady());
        assertTrue(BootReport.newestOf(TWO_BOOTS + "guest: ready\r\n").isReady());
    }

    @Test
    void aGuestThatKeepsNoNumberCannotBeJudgedByIt() {
        assertEquals(
                7,
                BootReport.newestOf(TWO_BOOTS.substring(0, TWO_BOOTS.indexOf("guest: boot id=2")))
                        .bootsOfItsRootDisk());
        assertThrows(NotSupplied.class, () -> BootReport.newestOf(TWO_BOOTS).bootsOfItsRootDisk());
    }

    @Test
    void beforeTheFirstBootThereIsNothing() {
        assertEquals(Optional.empty(), BootReport.newestOf("").value("boot", "id"));
    }
}
