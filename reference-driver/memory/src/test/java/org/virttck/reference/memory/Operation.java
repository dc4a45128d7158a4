package org.virttck.reference.memory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.Bytes;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.HostPowerAction;
import org.virttck.driver.model.InjectedFile;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.RebootType;
import org.virttck.driver.model.RescueSpec;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.SecurityDemands;

/** One operation of the contract as a value: its capability, if it has one, and a call that has good arguments. */
record Operation(String name, Optional<Capability> capability, BiConsumer<VirtDriver, InstanceSpec> call) {

    static List<Operation> all() {
        return List.of(
                always("describe", (driver, spec) -> driver.describe()),
                always("capabilities", (driver, spec) -> driver.capabilities()),
                always("nodes", (driver, spec) -> driver.host().nodes()),
                always("isAvailable", (driver, spec) -> driver.host().isAvailable("memory-1")),
                always("nodesById", (driver, spec) -> driver.host().nodesById()),
                always("isDeleted", (driver, spec) -> driver.host().isDeleted("memory-1")),
                always("resources", (driver, spec) -> driver.inventory().resources("memory-1")),
                always("update", (driver, spec) -> driver.inventory().update("memory-1", new ProviderTree(List.of()))),
                always("spawn", (driver, spec) -> driver.instances().spawn(spec)),
                always("destroy", (driver, spec) -> driver.instances().destroy(spec.id())),
                always("info", (driver, spec) -> driver.instances().info(spec.id())),
                always("exists", (driver, spec) -> driver.instances().exists(spec.id())),
                always("ids", (driver, spec) -> driver.instances().ids()),
                always("names", (driver, spec) -> driver.instances().names()),
                always("count", (driver, spec) -> driver.instances().count()),
                always("on", (driver, spec) -> driver.power().on(spec.id())),
                always("off", (driver, spec) -> driver.power().off(spec.id(), Duration.ZERO, Duration.ZERO)),
                of(
                        Capability.DISK_RETENTION,
                        (driver, spec) -> driver.instances().destroyKeepingDisks(spec.id())),
                of(
                        Capability.DISK_RETENTION,
                        (driver, spec) -> driver.instances().onDisk(spec.id())),
                of(
                        Capability.DISK_RETENTION,
                        (driver, spec) -> driver.instances().deleteFiles(spec.id())),
                of(Capability.REBUILD, (driver, spec) -> driver.instances().rebuild(spec)),
                of(Capability.EVACUATE, (driver, spec) -> driver.instances().evacuate(spec)),
                of(Capability.SOFT_DELETE, (driver, spec) -> driver.instances().softDelete(spec.id())),
                of(Capability.SOFT_DELETE, (driver, spec) -> driver.instances().restore(spec.id())),
                of(
                        Capability.SPAWN_PREPARATION,
                        (driver, spec) -> driver.instances().prepareSpawn(spec)),
                of(
                        Capability.SPAWN_PREPARATION,
                        (driver, spec) -> driver.instances().cleanUpFailedSpawn(spec.id())),
                of(Capability.CLEAN_UP, (driver, spec) -> driver.instances().cleanUp(spec.id())),
                of(
                        Capability.POWER_UPDATE,
                        (driver, spec) -> driver.power().powerUpdate(spec.id(), PowerState.RUNNING)),
                of(
                        Capability.STUCK_REBOOT_RECOVERY,
                        (driver, spec) -> driver.power().rebootStuck(Set.of(spec.id()), Duration.ofDays(1))),
                of(Capability.REBOOT, (driver, spec) -> driver.power().reboot(spec.id(), RebootType.SOFT)),
                of(Capability.CRASH_DUMP, (driver, spec) -> driver.power().crashDump(spec.id())),
                of(
                        Capability.RESUME_ON_HOST_BOOT,
                        (driver, spec) -> driver.power().resumeOnHostBoot(spec.id())),
                of(Capability.PAUSE, (driver, spec) -> driver.suspension().pause(spec.id())),
                of(Capability.PAUSE, (driver, spec) -> driver.suspension().unpause(spec.id())),
                of(Capability.SUSPEND, (driver, spec) -> driver.suspension().suspend(spec.id())),
                of(Capability.SUSPEND, (driver, spec) -> driver.suspension().resume(spec.id())),
                of(Capability.HOST_UPTIME, (driver, spec) -> driver.host().uptime()),
                of(Capability.HOST_ADDRESS, (driver, spec) -> driver.host().ipAddress()),
                of(
                        Capability.HOST_CPU_STATISTICS,
                        (driver, spec) -> driver.host().cpuStatistics()),
                of(Capability.HOST_ENABLING, (driver, spec) -> driver.host().isEnabled()),
                of(Capability.HOST_ENABLING, (driver, spec) -> driver.host().setEnabled(false)),
                of(Capability.HOST_MAINTENANCE, (driver, spec) -> driver.host().setMaintenance(true)),
                of(Capability.HOST_POWER_ACTION, (driver, spec) -> driver.host().powerAction(HostPowerAction.REBOOT)),
                of(
                        Capability.DIAGNOSTICS,
                        (driver, spec) -> driver.diagnostics().of(spec.id())),
                of(
                        Capability.BLOCK_STATISTICS,
                        (driver, spec) -> driver.diagnostics().blockStatistics(spec.id(), "vda")),
                of(
                        Capability.VOLUME_USAGE,
                        (driver, spec) -> driver.diagnostics().volumeUsage()),
                of(
                        Capability.ADMIN_PASSWORD,
                        (driver, spec) -> driver.guest().setAdminPassword(spec.id(), new Secret("another"))),
                of(
                        Capability.NETWORK_INJECTION,
                        (driver, spec) -> driver.guest().injectNetwork(spec.id(), List.of())),
                asking(Capability.CONFIG_DRIVE, GuestSetup.NOTHING.withConfigDrive(true)),
                asking(Capability.INITIAL_PASSWORD, GuestSetup.NOTHING.withAdminPassword(new Secret("first"))),
                asking(
                        Capability.FILE_INJECTION,
                        GuestSetup.NOTHING.withFiles(List.of(new InjectedFile("/etc/file", Bytes.ofUtf8("text"))))),
                asking(Capability.EPHEMERAL_DISK, new Flavor("with an ephemeral disk", 1, 64, 1, 1, 0)),
                asking(Capability.SWAP_DISK, new Flavor("with a swap disk", 1, 64, 1, 0, 1)),
                of(Capability.CONSOLE_OUTPUT, (driver, spec) -> driver.console().output(spec.id(), 1)),
                of(Capability.VNC_CONSOLE, (driver, spec) -> driver.console().vnc(spec.id())),
                of(Capability.SPICE_CONSOLE, (driver, spec) -> driver.console().spice(spec.id())),
                of(Capability.SERIAL_CONSOLE, (driver, spec) -> driver.console().serial(spec.id())),
                of(Capability.MKS_CONSOLE, (driver, spec) -> driver.console().mks(spec.id())),
                of(Capability.RESCUE, (driver, spec) -> driver.rescue().rescue(spec.id(), rescueOf(spec))),
                of(Capability.RESCUE, (driver, spec) -> driver.rescue().unrescue(spec.id())),
                of(
                        Capability.LIFECYCLE_EVENTS,
                        (driver, spec) -> driver.events().subscribe(event -> {})),
                demanding(Capability.SECURE_BOOT, new SecurityDemands(true, false, false)),
                demanding(Capability.VTPM, new SecurityDemands(false, true, false)),
                demanding(Capability.ENCRYPTED_MEMORY, new SecurityDemands(false, false, true)));
    }

    private static Operation demanding(Capability capability, SecurityDemands demands) {
        return of(
                capability,
                (driver, spec) -> driver.instances()
                        .spawn(spec.toBuilder().security(demands).build()));
    }

    static List<Operation> optional() {
        return all().stream()
                .filter(operation -> operation.capability.isPresent())
                .toList();
    }

    private static RescueSpec rescueOf(InstanceSpec spec) {
        return new RescueSpec(spec.image(), Optional.empty());
    }

    private static Operation always(String name, BiConsumer<VirtDriver, InstanceSpec> call) {
        return new Operation(name, Optional.empty(), call);
    }

    private static Operation of(Capability capability, BiConsumer<VirtDriver, InstanceSpec> call) {
        return new Operation("an operation of " + capability, Optional.of(capability), call);
    }

    private static Operation asking(Capability capability, GuestSetup setup) {
        return of(
                capability,
                (driver, spec) ->
                        driver.instances().spawn(spec.toBuilder().setup(setup).build()));
    }

    private static Operation asking(Capability capability, Flavor flavor) {
        return of(
                capability,
                (driver, spec) ->
                        driver.instances().spawn(spec.toBuilder().flavor(flavor).build()));
    }

    @Override
    public String toString() {
        return name;
    }
}
