package org.virttck.driver.model;

import java.util.Map;
import java.util.Set;
import org.virttck.driver.Capability;

/**
 * The size of an instance.
 *
 * @param name for people, 1 to 255 characters
 * @param vcpus virtual CPUs, 1 to 4096
 * @param memoryMib memory in MiB, 1 to 67108864
 * @param rootGib root disk in GiB, 0 to 1048576; 0 means as large as the image
 * @param ephemeralGib an empty disk beside it in GiB, 0 to 1048576; 0 means none. Needs
 *     {@link org.virttck.driver.Capability#EPHEMERAL_DISK}
 * @param swapMib a disk for swapping in MiB, 0 to 1073741824; 0 means none. Needs
 *     {@link org.virttck.driver.Capability#SWAP_DISK}
 */
public record Flavor(String name, int vcpus, long memoryMib, long rootGib, long ephemeralGib, long swapMib) {

    /** Validates each range. */
    public Flavor {
        Checks.text("name", name, 255);
        Checks.range("vcpus", vcpus, 1, 4096);
        Checks.range("memoryMib", memoryMib, 1, 67_108_864);
        Checks.range("rootGib", rootGib, 0, 1_048_576);
        Checks.range("ephemeralGib", ephemeralGib, 0, 1_048_576);
        Checks.range("swapMib", swapMib, 0, 1_073_741_824);
    }

    /**
     * A size with a root disk alone.
     *
     * @param name for people, 1 to 255 characters
     * @param vcpus virtual CPUs, 1 to 4096
     * @param memoryMib memory in MiB, 1 to 67108864
     * @param rootGib root disk in GiB, 0 to 1048576
     */
    public Flavor(String name, int vcpus, long memoryMib, long rootGib) {
        this(name, vcpus, memoryMib, rootGib, 0, 0);
    }

    Set<Capability> needs() {
        return Demands.of(Map.of(Capability.EPHEMERAL_DISK, ephemeralGib > 0, Capability.SWAP_DISK, swapMib > 0));
    }
}
