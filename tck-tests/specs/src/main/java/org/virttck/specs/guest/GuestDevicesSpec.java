package org.virttck.specs.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.Consumer;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.lifecycle.Asking;

/** A guest that is booted again finds the devices that it had. */
final class GuestDevicesSpec {

    @Spec("guest.hard-reboot-keeps-the-devices")
    void guestFindsItsDevicesAfterAHardReboot(Bench bench) {
        InstanceSpec spec = Asking.forAllDevices(bench);
        assertKept(bench, spec, "a hard reboot", id -> Reboots.hard(bench, id));
    }

    @Spec("guest.power-cycle-keeps-the-devices")
    void guestFindsItsDevicesAfterAPowerCycle(Bench bench) {
        InstanceSpec spec = Asking.forAllDevices(bench);
        assertKept(bench, spec, "a power cycle", id -> Reboots.cycle(bench, id));
    }

    @Spec("guest.suspension-keeps-the-devices")
    void guestFindsItsDevicesWhenItIsBootedAfterASuspension(Bench bench) {
        InstanceSpec spec = Asking.forAllDevices(bench);
        assertKept(bench, spec, "a suspension and a boot", id -> Reboots.suspendedAndCycled(bench, id));
    }

    @Spec("guest.rebuild-keeps-the-devices")
    void guestFindsItsDevicesAfterARebuild(Bench bench) {
        InstanceSpec spec = Asking.forAllDevices(bench);
        assertKept(bench, spec, "a rebuild", id -> bench.instances().rebuild(spec));
    }

    private static void assertKept(Bench bench, InstanceSpec spec, String event, Consumer<InstanceId> step) {
        GuestConsole guest = Inside.arranged(bench, spec);
        Equipment before = Equipment.of(guest.newestBoot());
        Equipment after = Equipment.of(Inside.bootedAgain(bench, guest, spec.id(), step));
        assertEquals(before, after, () -> "what the guest finds after " + event);
    }
}
