package org.virttck.reference.memory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.RebootType;
import org.virttck.driver.model.SecurityDemands;

/** One operation of the contract as a value: its capability, if it has one, and a call that has good arguments. */
record Operation(String name, Optional<Capability> capability, BiConsumer<VirtDriver, InstanceSpec> call) {

    static List<Operation> all() {
        return List.of(
                always("describe", (driver, spec) -> driver.describe()),
                always("capabilities", (driver, spec) -> driver.capabilities()),
                always("nodes", (driver, spec) -> driver.host().nodes()),
                always("isAvailable", (driver, spec) -> driver.host().isAvailable("memory-1")),
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
                of(Capability.REBOOT, (driver, spec) -> driver.power().reboot(spec.id(), RebootType.SOFT)),
                of(Capability.CRASH_DUMP, (driver, spec) -> driver.power().crashDump(spec.id())),
                of(
                        Capability.RESUME_ON_HOST_BOOT,
                        (driver, spec) -> driver.power().resumeOnHostBoot(spec.id())),
                of(Capability.PAUSE, (driver, spec) -> driver.suspension().pause(spec.id())),
                of(Capability.PAUSE, (driver, spec) -> driver.suspension().unpause(spec.id())),
                of(Capability.SUSPEND, (driver, spec) -> driver.suspension().suspend(spec.id())),
                of(Capability.SUSPEND, (driver, spec) -> driver.suspension().resume(spec.id())),
                of(Capability.CONSOLE_OUTPUT, (driver, spec) -> driver.console().output(spec.id(), 1)),
                of(Capability.VNC_CONSOLE, (driver, spec) -> driver.console().vnc(spec.id())),
                of(Capability.SPICE_CONSOLE, (driver, spec) -> driver.console().spice(spec.id())),
                of(Capability.SERIAL_CONSOLE, (driver, spec) -> driver.console().serial(spec.id())),
                of(Capability.MKS_CONSOLE, (driver, spec) -> driver.console().mks(spec.id())),
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

    private static Operation always(String name, BiConsumer<VirtDriver, InstanceSpec> call) {
        return new Operation(name, Optional.empty(), call);
    }

    private static Operation of(Capability capability, BiConsumer<VirtDriver, InstanceSpec> call) {
        return new Operation("an operation of " + capability, Optional.of(capability), call);
    }

    @Override
    public String toString() {
        return name;
    }
}
