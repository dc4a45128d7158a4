package org.virttck.specs.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.specs.lifecycle.LifecycleTable;

/** Histories of which it is known whether they have an order. All begin with an instance that is RUNNING. */
class LinearizationTest {

    private static final String OK = "success";
    private static final String CONFLICT = "CONFLICT: others are at work";

    private final SequentialModel model = new TableModel(new LifecycleTable(CatalogueReader.read()));

    @Test
    void callsOneAfterTheOther() {
        assertTrue(hasOrder(List.of(off(0, 1, OK), info(2, 3, "SHUTDOWN"), on(4, 5, OK), info(6, 7, "RUNNING"))));
        assertFalse(hasOrder(List.of(off(0, 1, OK), info(2, 3, "RUNNING"))));
    }

    @Test
    void overlappingCallsMayTakeEffectInEitherOrder() {
        assertTrue(hasOrder(List.of(off(0, 2, OK), on(1, 3, OK), info(4, 5, "SHUTDOWN"))));
        assertTrue(hasOrder(List.of(off(0, 2, OK), on(1, 3, OK), info(4, 5, "RUNNING"))));
        assertFalse(hasOrder(List.of(off(0, 2, OK), on(1, 3, OK), info(4, 5, "PAUSED"))));
    }

    /** To begin with the call that began first, or that ended first, leads nowhere. */
    @Test
    void theSearchGoesBack() {
        TimedCall off = off(0, 9, OK);
        TimedCall paused = info(10, 11, "PAUSED");
        TimedCall early = call("suspension.pause", 1, 3, OK);
        TimedCall late = call("suspension.pause", 2, 8, OK);
        TimedCall reboot = call("power.hardReboot", 4, 7, OK);
        assertTrue(hasOrder(List.of(off, late, reboot, paused)), "off, reboot, pause");
        assertFalse(hasOrder(List.of(off, early, reboot, paused)), "the reboot began after the pause");
    }

    @Test
    void twoReadersMustAgreeOnTheOrder() {
        TimedCall off = off(0, 9, OK);
        assertTrue(hasOrder(List.of(off, info(1, 2, "RUNNING"), info(3, 4, "SHUTDOWN"), info(5, 6, "SHUTDOWN"))));
        assertFalse(hasOrder(List.of(off(0, 4, OK), info(1, 2, "SHUTDOWN"), info(5, 6, "RUNNING"))));
    }

    @Test
    void readersMaySeeWhatAChangePassesThrough() {
        TimedCall reboot = call("power.hardReboot", 0, 5, OK);
        assertTrue(hasOrder(List.of(reboot, info(1, 2, "SHUTDOWN"), info(6, 7, "RUNNING"))));
        assertFalse(hasOrder(List.of(reboot, info(1, 2, "SUSPENDED"))));
        assertFalse(hasOrder(List.of(reboot, call(TimedCall.EXISTS, 1, 2, "false"))));
    }

    @Test
    void onlyOverlapExcusesAConflict() {
        assertTrue(hasOrder(List.of(off(0, 2, OK), on(1, 3, CONFLICT), info(4, 5, "SHUTDOWN"))));
        assertFalse(hasOrder(List.of(off(0, 1, OK), on(2, 3, CONFLICT))));
        assertFalse(hasOrder(List.of(on(0, 2, OK), off(1, 3, CONFLICT), info(4, 5, "SHUTDOWN"))), "it had effect");
    }

    @Test
    void aCallUnderWayMayHaveHadItsEffect() {
        TimedCall pending = off(0, TimedCall.NEVER, "");
        assertTrue(hasOrder(List.of(pending, info(1, 2, "RUNNING"))));
        assertTrue(hasOrder(List.of(pending, info(1, 2, "SHUTDOWN"))));
        assertFalse(hasOrder(List.of(pending, info(1, 2, "SHUTDOWN"), info(3, 4, "SUSPENDED"))));
    }

    @Test
    void whatWasRemovedIsNotFound() {
        TimedCall destroy = call("instances.destroy", 0, 3, OK);
        assertTrue(hasOrder(List.of(destroy, on(1, 2, "NOT_FOUND: gone"), info(4, 5, "NOT_FOUND: gone"))));
        assertFalse(hasOrder(List.of(destroy, info(4, 5, "RUNNING"))));
    }

    @Test
    void aFailingHistoryIsCutToWhatShowsIt() {
        List<TimedCall> calls = List.of(
                info(0, 1, "RUNNING"), off(2, 3, OK), info(4, 5, "SHUTDOWN"), info(6, 8, "RUNNING"), on(7, 9, OK));
        List<TimedCall> stale = List.of(off(0, 1, OK), info(2, 3, "RUNNING"), on(4, 5, OK), info(6, 7, "RUNNING"));
        assertTrue(hasOrder(calls));
        assertEquals(stale.subList(0, 2), Timeline.smallest(stale, this::hasOrder));
    }

    private boolean hasOrder(List<TimedCall> calls) {
        return Linearization.exists(model, calls, "RUNNING");
    }

    private static TimedCall on(int begun, int ended, String answer) {
        return call("power.on", begun, ended, answer);
    }

    private static TimedCall off(int begun, int ended, String answer) {
        return call("power.off", begun, ended, answer);
    }

    private static TimedCall info(int begun, int ended, String answer) {
        return call(TimedCall.INFO, begun, ended, answer);
    }

    private static TimedCall call(String operation, int begun, int ended, String answer) {
        return new TimedCall(0, operation, begun, ended, answer);
    }
}
