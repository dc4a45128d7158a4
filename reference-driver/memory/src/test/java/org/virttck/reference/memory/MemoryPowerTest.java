package org.virttck.reference.memory;

import static java.time.Duration.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Power;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

class MemoryPowerTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Power power;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        power = rig.driver.power();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void powerOnBootsAndASecondTimeChangesNothing() {
        InstanceId id = rig.in(PowerState.SHUTDOWN);
        power.on(id);
        String booted = rig.console(id);
        power.on(id);

        assertEquals(PowerState.RUNNING, rig.state(id));
        assertEquals(booted, rig.console(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"PAUSED", "SUSPENDED"})
    void whatIsStoppedInPlaceIsNotPoweredOn(PowerState state) {
        InstanceId id = rig.in(state);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> power.on(id)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> power.resumeOnHostBoot(id)));
        assertEquals(state, rig.state(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN"})
    void powerOffEndsShutDownFromEveryState(PowerState state) {
        InstanceId id = rig.in(state);
        power.off(id, Duration.ofSeconds(1), ZERO);

        assertEquals(PowerState.SHUTDOWN, rig.state(id));
    }

    @Test
    void theGuestIsAskedOnlyWhenItIsGivenTime() {
        InstanceId cut = rig.running();
        InstanceId asked = rig.running();
        power.off(cut, ZERO, ZERO);
        power.off(asked, Duration.ofHours(1), Duration.ofSeconds(10));

        assertFalse(rig.console(cut).contains("guest: shutdown"));
        assertTrue(rig.console(asked).endsWith("guest: shutdown\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-0.001S", "PT1H0.001S"})
    void durationsOutOfRangeAreRefused(String text) {
        InstanceId id = rig.running();
        Duration wrong = Duration.parse(text);

        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> power.off(id, wrong, ZERO)));
        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> power.off(id, ZERO, wrong)));
        assertEquals(PowerState.RUNNING, rig.state(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN"})
    void rebootEndsRunningFromEveryStateWithAGuestThatStartedAnew(PowerState state) {
        for (RebootType type : RebootType.values()) {
            InstanceId id = rig.in(state);
            rig.time.advance(Duration.ofSeconds(1));
            power.reboot(id, type);

            assertEquals(PowerState.RUNNING, rig.state(id));
            assertEquals(ZERO, rig.driver.instances().info(id).cpuTime());
            assertTrue(rig.console(id).endsWith("guest: ready\n"));
        }
    }

    @Test
    void onlyASoftRebootOfARunningInstanceAsksTheGuest() {
        InstanceId soft = rig.running();
        InstanceId hard = rig.running();
        InstanceId paused = rig.in(PowerState.PAUSED);
        power.reboot(soft, RebootType.SOFT);
        power.reboot(hard, RebootType.HARD);
        power.reboot(paused, RebootType.SOFT);

        assertTrue(rig.console(soft).contains("guest: shutdown\nguest: boot id="));
        assertFalse(rig.console(hard).contains("guest: shutdown"));
        assertFalse(rig.console(paused).contains("guest: shutdown"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"PAUSED", "SUSPENDED", "SHUTDOWN"})
    void aCrashDumpNeedsARunningInstance(PowerState state) {
        InstanceId id = rig.in(state);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> power.crashDump(id)));
    }

    @Test
    void aHostThatBootedBringsBackWhatIsShutDownAndLeavesWhatRuns() {
        InstanceId down = rig.in(PowerState.SHUTDOWN);
        InstanceId running = rig.running();
        String before = rig.console(running);
        power.resumeOnHostBoot(down);
        power.resumeOnHostBoot(running);

        assertEquals(PowerState.RUNNING, rig.state(down));
        assertEquals(before, rig.console(running));
    }

    @Test
    void nobodyHasNoPower() {
        InstanceId nobody = Rig.nobody();

        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> power.on(nobody)));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> power.off(nobody, ZERO, ZERO)));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> power.reboot(nobody, RebootType.HARD)));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> power.crashDump(nobody)));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> power.resumeOnHostBoot(nobody)));
    }

    @Test
    void aReportOfAStateTurnsNothingOnOrOff() {
        InstanceId id = rig.running();
        power.powerUpdate(id, PowerState.SHUTDOWN);
        assertEquals(PowerState.RUNNING, rig.state(id));

        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> power.powerUpdate(id, PowerState.PAUSED)));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> power.powerUpdate(Rig.nobody(), PowerState.RUNNING)));
    }

    @Test
    void recoveryLeavesAllAloneAndChecksItsLimit() {
        InstanceId id = rig.running();
        String before = rig.console(id);
        power.rebootStuck(Set.of(id, Rig.nobody()), Duration.ofNanos(1));
        power.rebootStuck(Set.of(), Duration.ofDays(1));
        for (Duration limit : List.of(
                Duration.ZERO, Duration.ofSeconds(-1), Duration.ofDays(1).plusNanos(1))) {
            assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> power.rebootStuck(Set.of(id), limit)));
        }

        assertEquals(before, rig.console(id));
    }
}
