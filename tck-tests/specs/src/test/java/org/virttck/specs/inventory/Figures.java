package org.virttck.specs.inventory;

import org.virttck.driver.model.HostResources;

/** Resources with some figures changed. */
public final class Figures {

    private Figures() {}

    /** The same with another usage. */
    public static HostResources withUsage(HostResources right, Usage used) {
        return new HostResources(
                right.vcpus(),
                Math.toIntExact(used.vcpus()),
                right.memoryMib(),
                used.memoryMib(),
                right.diskGib(),
                used.diskGib(),
                right.hypervisorType(),
                right.hypervisorVersion(),
                right.hostname(),
                right.architecture());
    }

    static HostResources withDisk(HostResources right, long diskGib) {
        return new HostResources(
                right.vcpus(),
                right.vcpusUsed(),
                right.memoryMib(),
                right.memoryMibUsed(),
                diskGib,
                right.diskGibUsed(),
                right.hypervisorType(),
                right.hypervisorVersion(),
                right.hostname(),
                right.architecture());
    }

    static HostResources withNames(HostResources right, String hypervisorVersion, String hostname) {
        return new HostResources(
                right.vcpus(),
                right.vcpusUsed(),
                right.memoryMib(),
                right.memoryMibUsed(),
                right.diskGib(),
                right.diskGibUsed(),
                right.hypervisorType(),
                hypervisorVersion,
                hostname,
                right.architecture());
    }
}
