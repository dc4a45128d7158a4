package org.virttck.specs.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.specs.lifecycle.Asking;

/** The disks beside the root disk. */
final class GuestDisksSpec {

    private static final long BYTES_IN_GIB = 1L << 30;
    private static final long BYTES_IN_MIB = 1L << 20;

    @Spec("guest.ephemeral-disk-has-its-size")
    void guestFindsAnEphemeralDiskOfTheSizeOfTheFlavor(Bench bench) {
        InstanceSpec spec = Asking.forEphemeralDisk(bench).build();
        assertFound(ephemeralBytes(spec), disks(Inside.judged(bench, spec)));
    }

    @Spec("guest.swap-disk-has-its-size")
    void guestFindsASwapDiskOfTheSizeOfTheFlavor(Bench bench) {
        InstanceSpec spec = Asking.forSwapDisk(bench).build();
        assertFound(swapBytes(spec), disks(Inside.judged(bench, spec)));
    }

    @Spec("guest.disks-are-in-order")
    void guestFindsRootEphemeralAndSwapDiskInThatOrder(Bench bench) {
        InstanceSpec spec = Asking.forDisks(bench, true, true).build();
        List<String> found = disks(Inside.arranged(bench, spec));
        List<String> expected = List.of(rootBytes(spec, found), ephemeralBytes(spec), swapBytes(spec));
        if (!found.containsAll(expected)) {
            throw new ArrangementFailed("could not arrange a guest with these disks: it found " + found, null);
        }
        List<String> ordered = found.stream().filter(expected::contains).toList();
        assertEquals(expected, ordered, "sizes of root, ephemeral and swap disk in the order of the guest");
    }

    @Spec("guest.no-other-disk-is-found")
    void guestThatAskedForNothingFindsItsRootDiskAlone(Bench bench) {
        List<String> found = disks(Inside.arranged(bench, bench.spec().build()));
        assertEquals(1, found.size(), () -> "number of disks of a guest with a root disk alone: " + found);
    }

    private static List<String> disks(GuestConsole guest) {
        return guest.newestBoot().values("disk", "bytes");
    }

    /** A root disk as large as its image is the first that is none of the others. */
    private static String rootBytes(InstanceSpec spec, List<String> found) {
        long rootGib = spec.flavor().rootGib();
        Set<String> others = Set.of(ephemeralBytes(spec), swapBytes(spec));
        return rootGib > 0
                ? Long.toString(rootGib * BYTES_IN_GIB)
                : found.stream()
                        .filter(bytes -> !others.contains(bytes))
                        .findFirst()
                        .orElse("unknown");
    }

    private static String ephemeralBytes(InstanceSpec spec) {
        return Long.toString(spec.flavor().ephemeralGib() * BYTES_IN_GIB);
    }

    private static String swapBytes(InstanceSpec spec) {
        return Long.toString(spec.flavor().swapMib() * BYTES_IN_MIB);
    }

    private static void assertFound(String bytes, List<String> disks) {
        if (!Set.copyOf(disks).contains(bytes)) {
            throw new AssertionFailedError(
                    "a disk that the guest finds", "one of " + bytes + " bytes", "disks of " + disks + " bytes");
        }
    }
}
