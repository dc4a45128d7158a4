package org.virttck.specs.lifecycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
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
        security();
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
        boolean present = bench.instances().exists(id);
        String name = present ? bench.info(id).name() : bench.spec().build().name();
        bench.instances().rebuild(bench.spec().id(id).name(name).build());
    }
}
