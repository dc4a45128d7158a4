package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Suspension;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

class MemorySuspensionTest {

    private static final Duration TICK = Duration.ofMillis(2);

    @TempDir
    private Path directory;

    private Rig rig;
    private Suspension suspension;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        suspension = rig.driver.suspension();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aPausedGuestStandsStillAndGoesOn() {
        InstanceId id = rig.running();
        rig.time.advance(TICK);
        suspension.pause(id);
        rig.time.advance(Duration.ofMinutes(1));
        assertEquals(PowerState.PAUSED, rig.state(id));
        assertEquals(TICK, rig.driver.instances().info(id).cpuTime());

        suspension.unpause(id);
        rig.time.advance(TICK);
        assertEquals(PowerState.RUNNING, rig.state(id));
        assertTrue(rig.console(id).endsWith("tick n=2 uptime=0.004 nmi=0\n"));
    }

    @Test
    void aSuspendedGuestGoesOnWhereItStoppedEvenUnderAnotherDriver() {
        InstanceId id = rig.running();
        rig.time.advance(TICK);
        suspension.suspend(id);
        rig.time.advance(Duration.ofMinutes(1));
        assertEquals(PowerState.SUSPENDED, rig.state(id));
        assertEquals(TICK, rig.driver.instances().info(id).cpuTime());

        try (VirtDriver again = rig.open(Map.of())) {
            again.suspension().resume(id);
        }
        rig.time.advance(TICK);
        assertTrue(rig.console(id).endsWith("tick n=2 uptime=0.004 nmi=0\n"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN"})
    void aWrongStateIsRefusedAndStays(PowerState state) {
        InstanceId id = rig.in(state);
        if (state != PowerState.RUNNING) {
            assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> suspension.pause(id)));
            assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> suspension.suspend(id)));
        }
        if (state != PowerState.PAUSED) {
            assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> suspension.unpause(id)));
        }
        if (state != PowerState.SUSPENDED) {
            assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> suspension.resume(id)));
        }
        assertEquals(state, rig.state(id));
    }

    @Test
    void nobodyIsNotSuspended() {
        InstanceId nobody = Rig.nobody();

        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> suspension.pause(nobody)));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> suspension.unpause(nobody)));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> suspension.suspend(nobody)));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> suspension.resume(nobody)));
    }
}
