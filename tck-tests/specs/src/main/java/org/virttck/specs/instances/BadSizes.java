package org.virttck.specs.instances;

import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** Sizes that no instance can have: smaller than its image, or larger than any host. */
final class BadSizes {

    private static final long MOST_MEMORY_MIB = 67_108_864;
    private static final int MOST_CPUS = 4096;
    private static final long LARGEST_DISK_GIB = 1_048_576;
    private static final long BYTES_IN_GIB = 1L << 30;

    private BadSizes() {}

    static InstanceSpec imageLargerThanTheDisk(InstanceSpec good, Bench bench) {
        long bytes = good.flavor().rootGib() * BYTES_IN_GIB + 1;
        return good.toBuilder().image(bench.images().ofSize(bytes)).build();
    }

    static InstanceSpec tooLittleMemory(InstanceSpec good, Bench bench) {
        long minimum = good.flavor().memoryMib() + 1;
        Image demanding = withMinimum(bench.images().bootable(), minimum, 0);
        return good.toBuilder().image(demanding).build();
    }

    static InstanceSpec tooSmallADisk(InstanceSpec good, Bench bench) {
        long minimum = good.flavor().rootGib() + 1;
        Image demanding = withMinimum(bench.images().bootable(), 0, minimum);
        return good.toBuilder().image(demanding).build();
    }

    static InstanceSpec impossibleMemory(InstanceSpec good, Bench bench) {
        Flavor usual = good.flavor();
        return of(new Flavor(usual.name(), usual.vcpus(), MOST_MEMORY_MIB, usual.rootGib()), good, bench);
    }

    static InstanceSpec impossibleCpus(InstanceSpec good, Bench bench) {
        Flavor usual = good.flavor();
        return of(new Flavor(usual.name(), MOST_CPUS, usual.memoryMib(), usual.rootGib()), good, bench);
    }

    static InstanceSpec impossibleDisk(InstanceSpec good, Bench bench) {
        Flavor usual = good.flavor();
        return of(new Flavor(usual.name(), usual.vcpus(), usual.memoryMib(), LARGEST_DISK_GIB), good, bench);
    }

    private static InstanceSpec of(Flavor huge, InstanceSpec good, Bench bench) {
        return good.toBuilder().image(bench.images().bootable()).flavor(huge).build();
    }

    private static Image withMinimum(Image image, long memoryMib, long rootGib) {
        return new Image(
                image.id(), image.format(), image.location(), image.sha256(), memoryMib, rootGib, image.kernel());
    }
}
