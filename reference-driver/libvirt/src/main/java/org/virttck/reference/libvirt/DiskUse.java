package org.virttck.reference.libvirt;

import org.virttck.driver.model.Flavor;

/** Space that the disks of an instance take from the host's inventory. */
final class DiskUse {

    private static final long MIB_PER_GIB = 1024;

    private DiskUse() {}

    /** Whole GiB, as the inventory is counted; the disk for swapping is rounded up. */
    static long gib(Flavor flavor) {
        long swapGib = (flavor.swapMib() + MIB_PER_GIB - 1) / MIB_PER_GIB;
        return flavor.rootGib() + flavor.ephemeralGib() + swapGib;
    }
}
