package org.virttck.specs.inventory;

import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.HostResources;

/** What instances take of a host. */
record Usage(long vcpus, long memoryMib, long diskGib) {

    static final Usage NONE = new Usage(0, 0, 0);

    static Usage in(HostResources resources) {
        return new Usage(resources.vcpusUsed(), resources.memoryMibUsed(), resources.diskGibUsed());
    }

    static Usage by(Flavor flavor) {
        return new Usage(flavor.vcpus(), flavor.memoryMib(), flavor.rootGib());
    }

    Usage plus(Usage other) {
        return new Usage(vcpus + other.vcpus, memoryMib + other.memoryMib, diskGib + other.diskGib);
    }
}
