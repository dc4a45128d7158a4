package org.virttck.harness.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.virttck.harness.judge.NotSupplied;

class GuestBootTest {

    private static final String TWO_BOOTS = """
            guest: boot id=11111111 image=rescue
            guest: disk name=vda bytes=1 serial=-
            guest: root boots=7
            guest: ready
            guest: boot id=22222222
            guest: disk name=vda bytes=2 serial=-
            guest: disk name=vdb bytes=3 serial=-
            """;

    private static final String FIRST = "guest: boot id=aa\nguest: disk name=vda bytes=1 serial=-\nguest: ready\n";
    private static final String SECOND = """
            noise guest: nothing
            guest: boot id=bb image=rescue\r
            guest: speaks v=2\r
            guest: disk name=vda bytes=7 serial=-\r
            guest: disk bytes=8 name=vdb\r
            guest: file path=/a%3Db sha256=x=y\r
            """;

    @Test
    void onlyTheNewestBootIsRead() {
        GuestBoot boot = GuestBoot.newestOf(FIRST + "guest: tick n=1\n" + SECOND);

        assertEquals(List.of("7", "8"), boot.values("disk", "bytes"));
        assertEquals(List.of("-"), boot.values("disk", "serial"));
        assertEquals(List.of(Map.of("path", "/a%3Db", "sha256", "x=y")), boot.lines("file"));
    }

    @Test
    void whatIsWrittenAfterReadyBelongsToNoBoot() {
        GuestBoot boot = GuestBoot.newestOf(FIRST + "guest: disk name=vdb bytes=2 serial=-\n");

        assertEquals(List.of("vda"), boot.values("disk", "name"));
    }

    @Test
    void aBootIsReadyOnceItSaysSoAndIsNotTheEarlierOne() {
        assertTrue(GuestBoot.newestOf(FIRST).isReadyAfter("zz"));
        assertFalse(GuestBoot.newestOf(FIRST).isReadyAfter("aa"));
        assertFalse(GuestBoot.newestOf(FIRST + SECOND).isReadyAfter("aa"));
        assertTrue(GuestBoot.newestOf(FIRST + SECOND + "guest: ready\r\n").isReadyAfter("aa"));
    }

    @Test
    void aGuestThatDoesNotSaySpeaksTheFirstVersion() {
        assertEquals(1, GuestBoot.newestOf(FIRST).version());
        assertEquals(2, GuestBoot.newestOf(SECOND).version());
    }

    @Test
    void anEmptyConsoleHoldsNoBoot() {
        GuestBoot boot = GuestBoot.newestOf("");

        assertEquals(List.of(), boot.lines("disk"));
        assertFalse(boot.isReadyAfter(""));
    }

    @Test
    void aGuestThatKeepsNoNumberCannotBeJudgedByIt() {
        assertEquals(
                7,
                GuestBoot.newestOf(TWO_BOOTS.substring(0, TWO_BOOTS.indexOf("guest: boot id=2")))
                        .bootsOfItsRootDisk());
        assertThrows(NotSupplied.class, () -> GuestBoot.newestOf(TWO_BOOTS).bootsOfItsRootDisk());
    }
}
