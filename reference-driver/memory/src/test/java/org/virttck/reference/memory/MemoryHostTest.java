package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Host;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.HostCpuStatistics;
import org.virttck.driver.model.HostPowerAction;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

class MemoryHostTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Host host;

    @BeforeEach
    void open() {
        rig = new Rig(directory, Map.of("vcpus", "4"));
        host = rig.driver.host();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void uptimeIsTheTimeSinceTheHostWasMadeAndNeverGoesBack() {
        rig.time.advance(Duration.ofHours(2));
        Duration up = host.uptime();
        assertEquals(2, up.toHours());
        rig.time.advance(Duration.ofHours(-1));
        assertEquals(up, host.uptime());
    }

    @Test
    void aRunningGuestKeepsOneCpuBusyAndTheOthersIdle() {
        InstanceId id = rig.running();
        HostCpuStatistics before = host.cpuStatistics();
        rig.time.advance(Duration.ofSeconds(8));
        rig.driver.suspension().pause(id);
        rig.time.advance(Duration.ofSeconds(2));
        HostCpuStatistics after = host.cpuStatistics();

        assertEquals(Duration.ofSeconds(8), after.kernel().plus(after.user()));
        assertEquals(Duration.ofSeconds(4 * 10 - 8), after.idle().minus(before.idle()));
    }

    @Test
    void whatADestroyedGuestDidStillCounts() {
        InstanceId id = rig.running();
        rig.time.advance(Duration.ofSeconds(8));
        rig.driver.instances().destroy(id);
        rig.time.advance(Duration.ofSeconds(8));
        HostCpuStatistics statistics = host.cpuStatistics();

        assertEquals(Duration.ofSeconds(8), statistics.kernel().plus(statistics.user()));
    }

    @Test
    void aClosedHostRefusesSpawnForEveryDriverAndServesWhatIsThere() {
        InstanceId id = rig.running();
        host.setEnabled(false);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(this::spawn));
        try (VirtDriver later = rig.open(Map.of("vcpus", "4"))) {
            assertFalse(later.host().isEnabled());
        }
        rig.driver.power().reboot(id, RebootType.HARD);
        host.setEnabled(true);
        spawn();
    }

    @Test
    void maintenanceStopsWhatIsUpAndBringsItBack() {
        InstanceId running = rig.running();
        InstanceId down = rig.in(PowerState.SHUTDOWN);
        host.setMaintenance(true);
        host.setMaintenance(true);
        assertEquals(PowerState.SHUTDOWN, rig.state(running));

        host.setMaintenance(false);
        assertEquals(PowerState.RUNNING, rig.state(running));
        assertEquals(PowerState.SHUTDOWN, rig.state(down));
    }

    @Test
    void nothingCanBeMadeToRunInMaintenance() {
        InstanceSpec spec = rig.spec().build();
        rig.driver.instances().spawn(spec);
        InstanceId suspended = rig.in(PowerState.SUSPENDED);
        host.setMaintenance(true);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(this::spawn));
        assertEquals(
                ErrorCode.INVALID_STATE, Rig.refusal(() -> rig.driver.power().on(spec.id())));
        assertEquals(
                ErrorCode.INVALID_STATE, Rig.refusal(() -> rig.driver.power().reboot(spec.id(), RebootType.HARD)));
        assertEquals(
                ErrorCode.INVALID_STATE,
                Rig.refusal(() -> rig.driver.instances().rebuild(spec)));
        assertEquals(
                ErrorCode.INVALID_STATE,
                Rig.refusal(() -> rig.driver.suspension().resume(suspended)));
        assertEquals(PowerState.SHUTDOWN, rig.state(spec.id()));
        assertEquals(PowerState.SUSPENDED, rig.state(suspended));
    }

    @Test
    void whatIsDestroyedInMaintenanceStaysGone() {
        InstanceId id = rig.running();
        host.setMaintenance(true);
        rig.driver.instances().destroy(id);
        host.setMaintenance(false);

        assertFalse(rig.driver.instances().exists(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"RUNNING", "PAUSED", "SHUTDOWN"})
    void aRebootEndsShutDownAndUptimeBeginsAnew(PowerState state) {
        InstanceId id = rig.in(state);
        rig.time.advance(Duration.ofHours(1));
        host.powerAction(HostPowerAction.REBOOT);

        assertEquals(PowerState.SHUTDOWN, rig.state(id));
        assertTrue(host.uptime().compareTo(Duration.ofSeconds(1)) < 0);
        rig.driver.power().resumeOnHostBoot(id);
        assertEquals(PowerState.RUNNING, rig.state(id));
    }

    @Test
    void aRebootLeavesWhatIsSuspended() {
        InstanceId id = rig.in(PowerState.SUSPENDED);
        host.powerAction(HostPowerAction.REBOOT);

        assertEquals(PowerState.SUSPENDED, rig.state(id));
        rig.driver.suspension().resume(id);
        assertEquals(PowerState.RUNNING, rig.state(id));
    }

    @Test
    void aRebootClosesConsoles() throws IOException {
        ConsoleAccess.Vnc vnc = rig.driver.console().vnc(rig.running());
        try (Socket open = new Socket()) {
            open.connect(new InetSocketAddress(vnc.host(), vnc.port()));
        }
        host.powerAction(HostPowerAction.REBOOT);
        try (Socket closed = new Socket()) {
            assertThrows(IOException.class, () -> closed.connect(new InetSocketAddress(vnc.host(), vnc.port())));
        }
    }

    @Test
    void aHostThatIsOffRunsNothingAndTellsNoFigures() {
        InstanceId id = rig.running();
        host.powerAction(HostPowerAction.SHUTDOWN);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(this::spawn));
        assertEquals(
                ErrorCode.INVALID_STATE, Rig.refusal(() -> rig.driver.power().on(id)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> host.powerAction(HostPowerAction.REBOOT)));
        assertEquals(ErrorCode.UNAVAILABLE, Rig.refusal(host::uptime));
        assertEquals(ErrorCode.UNAVAILABLE, Rig.refusal(host::cpuStatistics));
        host.powerAction(HostPowerAction.STARTUP);
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> host.powerAction(HostPowerAction.STARTUP)));
        rig.driver.power().on(id);
    }

    @Test
    void noNodeIsEverDeleted() {
        assertFalse(host.isDeleted("memory-1"));
        assertFalse(host.isDeleted("elsewhere"));
        assertEquals(host.nodes(), Set.copyOf(host.nodesById().values()));
    }

    private void spawn() {
        rig.driver.instances().spawn(rig.spec().build());
    }
}
