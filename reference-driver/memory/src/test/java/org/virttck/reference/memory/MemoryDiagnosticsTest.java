package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.driver.Diagnostics;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.driver.model.Vif;
import org.virttck.driver.model.VifBinding;

class MemoryDiagnosticsTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Diagnostics diagnostics;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        diagnostics = rig.driver.diagnostics();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void cpuTimeIsSharedAndUptimeIsNot() {
        InstanceId id = rig.running();
        rig.time.advance(Duration.ofSeconds(4));
        rig.driver.suspension().pause(id);
        rig.time.advance(Duration.ofSeconds(4));
        InstanceDiagnostics result = diagnostics.of(id);

        assertEquals(
                List.of(Duration.ofSeconds(2), Duration.ofSeconds(2)),
                result.cpus().stream().map(Cpu::time).toList());
        assertEquals(Duration.ofSeconds(8), result.uptime());
        assertEquals(PowerState.PAUSED, result.state());
    }

    @Test
    void aRebootBeginsAllFiguresAnew() {
        InstanceId id = rig.running();
        InstanceDiagnostics fresh = diagnostics.of(id);
        rig.time.advance(Duration.ofSeconds(4));
        rig.driver.power().reboot(id, RebootType.HARD);

        assertEquals(fresh, diagnostics.of(id));
    }

    @Test
    void diskTrafficGrowsWithTheGuestsCounter() {
        InstanceId id = rig.running();
        long atBoot = diagnostics.blockStatistics(id, "vda").writeRequests();
        rig.time.advance(Duration.ofSeconds(1));

        assertEquals(atBoot + 500, diagnostics.blockStatistics(id, "vda").writeRequests());
        assertEquals(diagnostics.of(id).disks().get(0).traffic(), diagnostics.blockStatistics(id, "vda"));
    }

    @Test
    void everyDiskAndInterfaceIsListed() {
        Flavor flavor = new Flavor("disks", 1, 512, 1, 1, 64);
        Vif vif = new Vif(
                UUID.randomUUID(),
                "52:54:00:00:00:01",
                "net",
                List.of(),
                1500,
                new VifBinding.Bridge("memory-net"),
                Optional.empty());
        InstanceSpec spec = rig.spec().flavor(flavor).vifs(List.of(vif)).build();
        rig.driver.instances().spawn(spec);
        InstanceDiagnostics result = diagnostics.of(spec.id());

        assertEquals(
                List.of("vda", "vdb", "vdc"),
                result.disks().stream().map(Disk::device).toList());
        assertEquals(List.of(vif.mac()), result.nics().stream().map(Nic::mac).toList());
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"SHUTDOWN", "SUSPENDED"})
    void whatIsNotUpCannotBeExamined(PowerState state) {
        InstanceId id = rig.in(state);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> diagnostics.of(id)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> diagnostics.blockStatistics(id, "vda")));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        InstanceId id = rig.running();

        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> diagnostics.of(Rig.nobody())));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> diagnostics.blockStatistics(id, "vdb")));
        assertEquals(List.of(), diagnostics.volumeUsage());
    }
}
