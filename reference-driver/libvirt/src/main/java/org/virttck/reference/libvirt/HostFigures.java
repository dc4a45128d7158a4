package org.virttck.reference.libvirt;

import org.libvirt.NodeInfo;
import org.virttck.driver.model.Flavor;

/**
 * What the host has.
 *
 * @param node its name
 * @param architecture of its CPUs
 * @param vcpus number of its CPUs
 * @param memoryMib its memory
 * @param diskGib space of the file system in which disks are made
 */
record HostFigures(String node, String architecture, int vcpus, long memoryMib, long diskGib) {

    /** How often a CPU may be given away. */
    static final int VCPU_RATIO = 16;

    private static final int KIB_PER_MIB = 1024;
    private static final int GIB_SHIFT = 30;

    static HostFigures read(Hypervisor hypervisor, InstanceStore store) {
        long diskGib = store.totalBytes() >> GIB_SHIFT;
        return hypervisor.call(session -> {
            NodeInfo info = session.nodeInfo();
            return new HostFigures(
                    session.getHostName(), info.model, info.cpus, HostMemory.mib(info.memory / KIB_PER_MIB), diskGib);
        });
    }

    /** Refuses what the host could not hold were it empty. */
    void checkHolds(Flavor flavor, int maxVcpusOfGuest) {
        checkHolds("vcpus", flavor.vcpus(), Math.min(maxVcpusOfGuest, (long) vcpus * VCPU_RATIO));
        checkHolds("memoryMib", flavor.memoryMib(), memoryMib);
        checkHolds("rootGib", flavor.rootGib(), diskGib);
        checkHolds("disks in GiB", DiskUse.gib(flavor), diskGib);
    }

    private void checkHolds(String what, long wanted, long most) {
        if (wanted > most) {
            throw Failures.exhausted(
                    "flavor has " + what + " " + wanted + ", but host " + node + " can hold at most " + most);
        }
    }
}
