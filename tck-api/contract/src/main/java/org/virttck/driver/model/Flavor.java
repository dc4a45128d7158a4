package org.virttck.driver.model;

/**
 * The size of an instance.
 *
 * @param name for people, 1 to 255 characters
 * @param vcpus virtual CPUs, 1 to 4096
 * @param memoryMib memory in MiB, 1 to 67108864
 * @param rootGib root disk in GiB, 0 to 1048576; 0 means as large as the image
 */
public record Flavor(String name, int vcpus, long memoryMib, long rootGib) {

    /** Validates each range. */
    public Flavor {
        Checks.text("name", name, 255);
        Checks.range("vcpus", vcpus, 1, 4096);
        Checks.range("memoryMib", memoryMib, 1, 67_108_864);
        Checks.range("rootGib", rootGib, 0, 1_048_576);
    }
}
