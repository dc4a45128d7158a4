package org.virttck.reference.memory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceDiagnostics.Memory;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.InstanceDiagnostics.Traffic;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Vif;

/** What there is to tell of a guest that is up. Under the lock of its machine. */
final class Examination {

    private static final int BUSY_PERCENT = 100;
    private static final long FRAME_BYTES = 64;

    private final PowerState state;
    private final Hardware hardware;
    private final SimulatedGuest guest;

    Examination(PowerState state, Hardware hardware, SimulatedGuest guest) {
        this.state = state;
        this.hardware = hardware;
        this.guest = guest;
    }

    InstanceDiagnostics result() {
        long memoryMib = hardware.memoryMib();
        return new InstanceDiagnostics(
                state,
                MemoryProvider.NAME,
                "memory",
                "jvm",
                guest.uptime(),
                hardware.spec().setup().configDrive(),
                new Memory(memoryMib, Optional.of(memoryMib / 2)),
                cpus(),
                nics(),
                disks());
    }

    /** The guest keeps one CPU busy; it takes turns among those that it has. */
    private List<Cpu> cpus() {
        Duration each = guest.cpuTime().dividedBy(hardware.vcpus());
        int utilisation = state == PowerState.RUNNING ? BUSY_PERCENT / hardware.vcpus() : 0;
        List<Cpu> cpus = new ArrayList<>();
        for (int id = 0; id < hardware.vcpus(); id++) {
            cpus.add(new Cpu(id, each, Optional.of(utilisation)));
        }
        return cpus;
    }

    private List<Nic> nics() {
        Traffic traffic = new Traffic(guest.due() * FRAME_BYTES, guest.due(), 0, 0);
        List<Nic> nics = new ArrayList<>();
        for (Vif vif : hardware.spec().vifs()) {
            nics.add(new Nic(vif.mac(), traffic, traffic));
        }
        return nics;
    }

    private List<Disk> disks() {
        List<Disk> disks = new ArrayList<>();
        disks.add(new Disk("vda", DiskTraffic.ofRootAfter(guest.due())));
        for (int others = otherDisks(); others > 0; others--) {
            disks.add(new Disk("vd" + (char) ('a' + disks.size()), DiskTraffic.NONE));
        }
        return disks;
    }

    private int otherDisks() {
        InstanceSpec spec = hardware.spec();
        Flavor flavor = spec.flavor();
        int ofFlavor = (flavor.ephemeralGib() > 0 ? 1 : 0) + (flavor.swapMib() > 0 ? 1 : 0);
        return ofFlavor + (spec.setup().configDrive() ? 1 : 0);
    }
}
