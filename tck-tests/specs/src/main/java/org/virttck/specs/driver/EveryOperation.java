package org.virttck.specs.driver;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.HostPowerAction;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.RebootType;
import org.virttck.driver.model.RescueSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;

/** Every operation of the contract that is mandatory or declared, those that remove things last. */
public final class EveryOperation {

    private static final int CONSOLE_BYTES = 4096;

    private final Map<String, Runnable> calls = new LinkedHashMap<>();
    private final Bench bench;
    private final VirtDriver driver;
    private final InstanceSpec spec;
    private final InstanceId id;

    /**
     * Lists them.
     *
     * @param bench of the spec
     * @param driver to call
     * @param spec of the instance that they are about
     */
    public EveryOperation(Bench bench, VirtDriver driver, InstanceSpec spec) {
        this.bench = bench;
        this.driver = driver;
        this.spec = spec;
        this.id = spec.id();
        door(bench.node());
        questions();
        host();
        diagnostics();
        console();
        guest();
        suspension();
        power();
        rescue();
        reports();
        changes();
    }

    /** Each operation by its name; an operation on an instance is on the one that was given. */
    public Map<String, Runnable> calls() {
        return calls;
    }

    private void door(String node) {
        calls.put("driver.describe", () -> driver.describe());
        calls.put("driver.capabilities", () -> driver.capabilities());
        calls.put("host.nodes", () -> driver.host().nodes());
        calls.put("host.isAvailable", () -> driver.host().isAvailable(node));
        calls.put("inventory.resources", () -> driver.inventory().resources(node));
        calls.put("inventory.update", () -> driver.inventory().update(node, new ProviderTree(List.of())));
    }

    private void questions() {
        calls.put("instances.ids", () -> driver.instances().ids());
        calls.put("instances.names", () -> driver.instances().names());
        calls.put("instances.count", () -> driver.instances().count());
        calls.put("instances.exists", () -> driver.instances().exists(id));
        calls.put("instances.info", () -> driver.instances().info(id));
        declared(
                Capability.DISK_RETENTION,
                "instances.onDisk",
                () -> driver.instances().onDisk(id));
        declared(
                Capability.LIFECYCLE_EVENTS,
                "events.subscribe",
                () -> driver.events().subscribe(event -> {}).close());
    }

    /** Each in a form that leaves an open host, which is up, as it is. */
    private void host() {
        calls.put("host.nodesById", () -> driver.host().nodesById());
        declared(Capability.HOST_UPTIME, "host.uptime", () -> driver.host().uptime());
        declared(Capability.HOST_ADDRESS, "host.ipAddress", () -> driver.host().ipAddress());
        declared(
                Capability.HOST_CPU_STATISTICS,
                "host.cpuStatistics",
                () -> driver.host().cpuStatistics());
        declared(Capability.HOST_ENABLING, "host.isEnabled", () -> driver.host().isEnabled());
        declared(
                Capability.HOST_ENABLING, "host.setEnabled", () -> driver.host().setEnabled(true));
        declared(
                Capability.HOST_MAINTENANCE,
                "host.setMaintenance",
                () -> driver.host().setMaintenance(false));
        declared(
                Capability.HOST_POWER_ACTION,
                "host.powerAction",
                () -> driver.host().powerAction(HostPowerAction.STARTUP));
    }

    private void diagnostics() {
        declared(
                Capability.DIAGNOSTICS,
                "diagnostics.of",
                () -> driver.diagnostics().of(id));
        declared(
                Capability.BLOCK_STATISTICS,
                "diagnostics.blockStatistics",
                () -> driver.diagnostics().blockStatistics(id, "vda"));
        declared(
                Capability.VOLUME_USAGE,
                "diagnostics.volumeUsage",
                () -> driver.diagnostics().volumeUsage());
    }

    private void console() {
        declared(
                Capability.CONSOLE_OUTPUT,
                "console.output",
                () -> driver.console().output(id, CONSOLE_BYTES));
        declared(Capability.VNC_CONSOLE, "console.vnc", () -> driver.console().vnc(id));
        declared(
                Capability.SPICE_CONSOLE,
                "console.spice",
                () -> driver.console().spice(id));
        declared(
                Capability.SERIAL_CONSOLE,
                "console.serial",
                () -> driver.console().serial(id));
        declared(Capability.MKS_CONSOLE, "console.mks", () -> driver.console().mks(id));
    }

    private void guest() {
        Secret password = bench.password();
        declared(
                Capability.ADMIN_PASSWORD,
                "guest.setAdminPassword",
                () -> driver.guest().setAdminPassword(id, password));
        declared(
                Capability.NETWORK_INJECTION,
                "guest.injectNetwork",
                () -> driver.guest().injectNetwork(id, List.of()));
    }

    private void suspension() {
        declared(Capability.PAUSE, "suspension.pause", () -> driver.suspension().pause(id));
        declared(
                Capability.PAUSE,
                "suspension.unpause",
                () -> driver.suspension().unpause(id));
        declared(
                Capability.SUSPEND,
                "suspension.suspend",
                () -> driver.suspension().suspend(id));
        declared(
                Capability.SUSPEND,
                "suspension.resume",
                () -> driver.suspension().resume(id));
    }

    private void power() {
        calls.put("power.on", () -> driver.power().on(id));
        calls.put("power.off", () -> driver.power().off(id, Duration.ZERO, Duration.ZERO));
        declared(Capability.REBOOT, "power.reboot", () -> driver.power().reboot(id, RebootType.HARD));
        declared(Capability.CRASH_DUMP, "power.crashDump", () -> driver.power().crashDump(id));
        declared(
                Capability.RESUME_ON_HOST_BOOT,
                "power.resumeOnHostBoot",
                () -> driver.power().resumeOnHostBoot(id));
    }

    private void rescue() {
        RescueSpec rescue = new RescueSpec(spec.image(), Optional.empty());
        declared(Capability.RESCUE, "rescue.rescue", () -> driver.rescue().rescue(id, rescue));
        declared(Capability.RESCUE, "rescue.unrescue", () -> driver.rescue().unrescue(id));
    }

    private void reports() {
        declared(
                Capability.POWER_UPDATE,
                "power.powerUpdate",
                () -> driver.power().powerUpdate(id, PowerState.SHUTDOWN));
        declared(
                Capability.STUCK_REBOOT_RECOVERY,
                "power.rebootStuck",
                () -> driver.power().rebootStuck(Set.of(id), bench.patience().quiet()));
    }

    private void changes() {
        InstanceSpec another = bench.spec().build();
        comingAndGoing(bench.spec().build());
        calls.put("instances.spawn", () -> driver.instances().spawn(another));
        declared(
                Capability.REBUILD,
                "instances.rebuild",
                () -> driver.instances().rebuild(spec));
        declared(
                Capability.DISK_RETENTION,
                "instances.deleteFiles",
                () -> driver.instances().deleteFiles(id));
        declared(
                Capability.DISK_RETENTION,
                "instances.destroyKeepingDisks",
                () -> driver.instances().destroyKeepingDisks(id));
        calls.put("instances.destroy", () -> driver.instances().destroy(id));
    }

    private void comingAndGoing(InstanceSpec third) {
        declared(
                Capability.SPAWN_PREPARATION,
                "instances.prepareSpawn",
                () -> driver.instances().prepareSpawn(third));
        declared(
                Capability.SPAWN_PREPARATION,
                "instances.cleanUpFailedSpawn",
                () -> driver.instances().cleanUpFailedSpawn(third.id()));
        declared(
                Capability.EVACUATE,
                "instances.evacuate",
                () -> driver.instances().evacuate(third));
        declared(
                Capability.SOFT_DELETE,
                "instances.softDelete",
                () -> driver.instances().softDelete(id));
        declared(
                Capability.SOFT_DELETE,
                "instances.restore",
                () -> driver.instances().restore(id));
        declared(
                Capability.CLEAN_UP,
                "instances.cleanUp",
                () -> driver.instances().cleanUp(id));
    }

    private void declared(Capability capability, String name, Runnable call) {
        if (bench.declares(capability)) {
            calls.put(name, call);
        }
    }
}
