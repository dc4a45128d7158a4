package org.virttck.driver.model;

import java.util.Objects;

/**
 * Totals and usage of a node at one moment. Source: the dictionary of Nova {@code get_available_resource}.
 *
 * <p>Usage is the sum over the flavors of the instances on the node. With overcommitment it may exceed the total.
 *
 * @param vcpus CPUs that instances may use
 * @param vcpusUsed virtual CPUs of the instances
 * @param memoryMib memory in MiB
 * @param memoryMibUsed memory of the instances, in MiB
 * @param diskGib disk space for instances in GiB
 * @param diskGibUsed root, ephemeral and swap disks of the instances in GiB, each swap disk rounded up, and root disks
 *     that outlived their instances
 * @param hypervisorType the platform's name, as {@code QEMU}
 * @param hypervisorVersion the platform's version, as {@code 7.2.0}
 * @param hostname of the node
 * @param architecture of the CPU, as {@code x86_64}
 */
public record HostResources(
        int vcpus,
        int vcpusUsed,
        long memoryMib,
        long memoryMibUsed,
        long diskGib,
        long diskGibUsed,
        String hypervisorType,
        String hypervisorVersion,
        String hostname,
        String architecture) {

    /** Validates presence. Ranges are for the reader to judge: a driver's wrong figure must be seen, not hidden. */
    public HostResources {
        Objects.requireNonNull(hypervisorType, "hypervisorType");
        Objects.requireNonNull(hypervisorVersion, "hypervisorVersion");
        Objects.requireNonNull(hostname, "hostname");
        Objects.requireNonNull(architecture, "architecture");
    }
}
