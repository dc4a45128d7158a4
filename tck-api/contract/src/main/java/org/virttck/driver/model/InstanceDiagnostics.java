package org.virttck.driver.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to be known of an instance when something is wrong with it. Source: Nova {@code objects/diagnostics.py} 1.0,
 * with the units that it leaves open.
 *
 * @param state as the hypervisor sees it
 * @param driver the name of {@link DriverDescription}
 * @param hypervisor what runs the guest, as {@code qemu}
 * @param hypervisorOs what the hypervisor runs on, as {@code linux}
 * @param uptime time since the instance was last booted; 0 or more
 * @param configDrive whether it has a config drive
 * @param memory in MiB
 * @param cpus one entry for each virtual CPU
 * @param nics one entry for each network interface
 * @param disks one entry for each disk
 */
public record InstanceDiagnostics(
        PowerState state,
        String driver,
        String hypervisor,
        String hypervisorOs,
        Duration uptime,
        boolean configDrive,
        Memory memory,
        List<Cpu> cpus,
        List<Nic> nics,
        List<Disk> disks) {

    /** Validates presence and takes copies. Ranges are for the reader to judge. */
    public InstanceDiagnostics {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(driver, "driver");
        Objects.requireNonNull(hypervisor, "hypervisor");
        Objects.requireNonNull(hypervisorOs, "hypervisorOs");
        Objects.requireNonNull(uptime, "uptime");
        Objects.requireNonNull(memory, "memory");
        cpus = List.copyOf(cpus);
        nics = List.copyOf(nics);
        disks = List.copyOf(disks);
    }

    /**
     * Memory of an instance.
     *
     * @param maximumMib what its flavor gives it, in MiB; more than 0
     * @param usedMib what the guest uses of it, in MiB; 0 to {@code maximumMib}; empty when the host cannot see it
     */
    public record Memory(long maximumMib, Optional<Long> usedMib) {

        /** Validates presence. */
        public Memory {
            Objects.requireNonNull(usedMib, "usedMib");
        }
    }

    /**
     * One virtual CPU.
     *
     * @param id its number, from 0
     * @param time that it has run since the instance was last booted; never falls
     * @param utilisationPercent how busy it is, 0 to 100; empty when the host cannot say
     */
    public record Cpu(int id, Duration time, Optional<Integer> utilisationPercent) {

        /** Validates presence. */
        public Cpu {
            Objects.requireNonNull(time, "time");
            Objects.requireNonNull(utilisationPercent, "utilisationPercent");
        }
    }

    /**
     * One network interface.
     *
     * @param mac its address, as {@code 52:54:00:12:34:56}
     * @param received by the guest
     * @param sent by the guest
     */
    public record Nic(String mac, Traffic received, Traffic sent) {

        /** Validates presence. */
        public Nic {
            Objects.requireNonNull(mac, "mac");
            Objects.requireNonNull(received, "received");
            Objects.requireNonNull(sent, "sent");
        }
    }

    /**
     * One direction of a network interface. Each counter is 0 or more and never falls while the instance stays up.
     *
     * @param bytes octets
     * @param packets frames
     * @param errors frames that were wrong
     * @param dropped frames that were thrown away
     */
    public record Traffic(long bytes, long packets, long errors, long dropped) {}

    /**
     * One disk.
     *
     * @param device its name, as {@code vda}; unique in the instance
     * @param traffic since the instance was last booted
     */
    public record Disk(String device, BlockStatistics traffic) {

        /** Validates presence. */
        public Disk {
            Objects.requireNonNull(device, "device");
            Objects.requireNonNull(traffic, "traffic");
        }
    }
}
