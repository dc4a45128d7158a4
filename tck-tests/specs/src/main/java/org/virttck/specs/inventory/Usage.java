package org.virttck.specs.inventory;

import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.HostResources;

/**
 * What instances take of a host.
 *
 * @param vcpus virtual CPUs
 * @param memoryMib memory
 * @param diskGib disk space
 */
public record Usage(long vcpus, long memoryMib, long diskGib) {

    static final Usage NONE = new Usage(0, 0, 0);

    /** What is taken of one node. */
    public static Usage in(HostResources resources) {
        return new Usage(resources.vcpusUsed(), resources.memoryMibUsed(), resources.diskGibUsed());
    }

    /** What an instance of a flavor takes. */
    public static Usage by(Flavor flavor) {
        return new Usage(flavor.vcpus(), flavor.memoryMib(), flavor.rootGib());
    }

    /** Both together. */
    public Usage plus(Usage other) {
        return new Usage(vcpus + other.vcpus, memoryMib + other.memoryMib, diskGib + other.diskGib);
    }
}
