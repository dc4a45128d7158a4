package org.virttck.specs.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.model.HostPowerAction;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.driver.model.RescueSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.specs.lifecycle.Operation.Action;
import org.virttck.specs.security.Demand;

/** Every operation on an existing instance. */
public final class Operations {

    private static final int CONSOLE_BYTES = 4096;

    private final List<Operation> operations = new ArrayList<>();

    /** Lists them. */
    public Operations() {
        mandatory();
        instances();
        power();
        suspension();
        console();
        host();
        diagnostics();
        GuestOperations.all().forEach(operations::add);
        rescue();
        security();
    }

    /**
     * All of them.
     *
     * @return each once
     */
    public List<Operation> all() {
        return List.copyOf(operations);
    }

    /**
     * Looks an operation up.
     *
     * @param name chapter and operation
     * @return the operation
     */
    public Operation named(String name) {
        return operations.stream()
                .filter(operation -> operation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + name));
    }

    /**
     * The operations of a capability.
     *
     * @param capability which
     * @return may be empty
     */
    public List<Operation> of(Capability capability) {
        return operations.stream()
                .filter(operation -> operation.capability().equals(Optional.of(capability)))
                .toList();
    }

    private void mandatory() {
        add(
                "instances.info",
                null,
                PowerState.RUNNING,
                (bench, id) -> bench.instances().info(id));
        add(
                "instances.destroy",
                null,
                PowerState.RUNNING,
                (bench, id) -> bench.instances().destroy(id));
        add("power.on", null, PowerState.SHUTDOWN, (bench, id) -> bench.power().on(id));
        add("power.off", null, PowerState.RUNNING, (bench, id) -> bench.power().off(id, Duration.ZERO, Duration.ZERO));
    }

    private void instances() {
        Capability retention = Capability.DISK_RETENTION;
        add(
                "instances.destroyKeepingDisks",
                retention,
                PowerState.RUNNING,
                (bench, id) -> bench.instances().destroyKeepingDisks(id));
        add(
                "instances.onDisk",
                retention,
                PowerState.RUNNING,
                (bench, id) -> bench.instances().onDisk(id));
        add(
                "instances.deleteFiles",
                retention,
                null,
                (bench, id) -> bench.instances().deleteFiles(id));
        add("instances.rebuild", Capability.REBUILD, PowerState.RUNNING, Operations::rebuild);
        comingAndGoing();
    }

    private void comingAndGoing() {
        add(
                "instances.evacuate",
                Capability.EVACUATE,
                null,
                (bench, id) -> bench.instances().evacuate(like(bench, id)));
        add(
                "instances.softDelete",
                Capability.SOFT_DELETE,
                PowerState.RUNNING,
                (bench, id) -> bench.instances().softDelete(id));
        add(
                "instances.restore",
                Capability.SOFT_DELETE,
                PowerState.RUNNING,
                (bench, id) -> bench.instances().restore(id));
        add("instances.prepareSpawn", Capability.SPAWN_PREPARATION, null, Operations::prepare);
        add(
                "instances.cleanUpFailedSpawn",
                Capability.SPAWN_PREPARATION,
                null,
                (bench, id) -> bench.instances().cleanUpFailedSpawn(id));
        add(
                "instances.cleanUp",
                Capability.CLEAN_UP,
                null,
                (bench, id) -> bench.instances().cleanUp(id));
    }

    private void power() {
        Capability reboot = Capability.REBOOT;
        add(
                "power.hardReboot",
                reboot,
                PowerState.RUNNING,
                (bench, id) -> bench.power().reboot(id, RebootType.HARD));
        add(
                "power.softReboot",
                reboot,
                PowerState.RUNNING,
                (bench, id) -> bench.power().reboot(id, RebootType.SOFT));
        add(
                "power.crashDump",
                Capability.CRASH_DUMP,
                PowerState.RUNNING,
                (bench, id) -> bench.power().crashDump(id));
        add(
                "power.resumeOnHostBoot",
                Capability.RESUME_ON_HOST_BOOT,
                PowerState.SHUTDOWN,
                (bench, id) -> bench.power().resumeOnHostBoot(id));
        add("power.powerUpdate", Capability.POWER_UPDATE, PowerState.RUNNING, Operations::reportWhatIsNotSo);
        add(
                "power.rebootStuck",
                Capability.STUCK_REBOOT_RECOVERY,
                PowerState.RUNNING,
                (bench, id) ->
                        bench.power().rebootStuck(Set.of(id), bench.patience().quiet()));
    }

    private void suspension() {
        add(
                "suspension.pause",
                Capability.PAUSE,
                PowerState.RUNNING,
                (bench, id) -> bench.suspension().pause(id));
        add(
                "suspension.unpause",
                Capability.PAUSE,
                PowerState.PAUSED,
                (bench, id) -> bench.suspension().unpause(id));
        add(
                "suspension.suspend",
                Capability.SUSPEND,
                PowerState.RUNNING,
                (bench, id) -> bench.suspension().suspend(id));
        add(
                "suspension.resume",
                Capability.SUSPEND,
                PowerState.SUSPENDED,
                (bench, id) -> bench.suspension().resume(id));
    }

    private void console() {
        PowerState running = PowerState.RUNNING;
        add(
                "console.output",
                Capability.CONSOLE_OUTPUT,
                running,
                (bench, id) -> bench.console().output(id, CONSOLE_BYTES));
        add(
                "console.vnc",
                Capability.VNC_CONSOLE,
                running,
                (bench, id) -> bench.console().vnc(id));
        add(
                "console.spice",
                Capability.SPICE_CONSOLE,
                running,
                (bench, id) -> bench.console().spice(id));
        add(
                "console.serial",
                Capability.SERIAL_CONSOLE,
                running,
                (bench, id) -> bench.console().serial(id));
        add(
                "console.mks",
                Capability.MKS_CONSOLE,
                running,
                (bench, id) -> bench.console().mks(id));
        add(
                "events.subscribe",
                Capability.LIFECYCLE_EVENTS,
                running,
                (bench, id) -> bench.driver().events().subscribe(event -> {}).close());
    }

    /** Each in a form that leaves an open host, which is up, as it is. */
    private void host() {
        Capability enabling = Capability.HOST_ENABLING;
        add(
                "host.uptime",
                Capability.HOST_UPTIME,
                null,
                (bench, id) -> bench.host().uptime());
        add(
                "host.ipAddress",
                Capability.HOST_ADDRESS,
                null,
                (bench, id) -> bench.host().ipAddress());
        add(
                "host.cpuStatistics",
                Capability.HOST_CPU_STATISTICS,
                null,
                (bench, id) -> bench.host().cpuStatistics());
        add("host.isEnabled", enabling, null, (bench, id) -> bench.host().isEnabled());
        add("host.setEnabled", enabling, null, (bench, id) -> bench.host().setEnabled(true));
        add(
                "host.setMaintenance",
                Capability.HOST_MAINTENANCE,
                null,
                (bench, id) -> bench.host().setMaintenance(false));
        add(
                "host.powerAction",
                Capability.HOST_POWER_ACTION,
                null,
                (bench, id) -> bench.host().powerAction(HostPowerAction.STARTUP));
    }

    private void diagnostics() {
        PowerState running = PowerState.RUNNING;
        add(
                "diagnostics.of",
                Capability.DIAGNOSTICS,
                running,
                (bench, id) -> bench.diagnostics().of(id));
        add(
                "diagnostics.blockStatistics",
                Capability.BLOCK_STATISTICS,
                running,
                (bench, id) -> bench.diagnostics().blockStatistics(id, RootDisk.of(bench, id)));
        add(
                "diagnostics.volumeUsage",
                Capability.VOLUME_USAGE,
                null,
                (bench, id) -> bench.diagnostics().volumeUsage());
    }

    private void rescue() {
        add(
                "rescue.rescue",
                Capability.RESCUE,
                PowerState.RUNNING,
                (bench, id) ->
                        bench.rescue().rescue(id, new RescueSpec(bench.images().bootable(), Optional.empty())));
        add(
                "rescue.unrescue",
                Capability.RESCUE,
                PowerState.RUNNING,
                (bench, id) -> bench.rescue().unrescue(id));
    }

    private void security() {
        for (Demand demand : Demand.values()) {
            add(
                    "security." + demand.slug(),
                    demand.capability(),
                    null,
                    (bench, id) -> bench.instances()
                            .spawn(bench.spec()
                                    .security(demand.demands())
                                    .powerOn(false)
                                    .build()));
        }
    }

    private void add(String name, Capability capability, PowerState worksFrom, Action action) {
        operations.add(new Operation(name, Optional.ofNullable(capability), Optional.ofNullable(worksFrom), action));
    }

    private static void rebuild(Bench bench, InstanceId id) {
        bench.instances().rebuild(like(bench, id));
    }

    private static void prepare(Bench bench, InstanceId id) {
        if (bench.declares(Capability.SPAWN_PREPARATION)) {
            bench.later(() -> bench.instances().cleanUpFailedSpawn(id));
        }
        bench.instances().prepareSpawn(like(bench, id));
    }

    private static void reportWhatIsNotSo(Bench bench, InstanceId id) {
        boolean running = bench.instances().exists(id) && bench.state(id) == PowerState.RUNNING;
        bench.power().powerUpdate(id, running ? PowerState.SHUTDOWN : PowerState.RUNNING);
    }

    /** The usual specification, of the name that the instance has, or would have. */
    private static InstanceSpec like(Bench bench, InstanceId id) {
        boolean present = bench.instances().exists(id);
        String name = present ? bench.info(id).name() : bench.spec().build().name();
        return bench.spec().id(id).name(name).build();
    }
}
