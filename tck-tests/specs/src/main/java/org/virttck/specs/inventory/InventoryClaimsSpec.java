package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What counts as taken beside what runs. */
@Isolated("counts what is on the whole host")
final class InventoryClaimsSpec {

    private static final long MIB_PER_GIB = 1024;

    @Spec("inventory.paused-instance-keeps-its-usage")
    void pauseGivesNothingBack(Bench bench) {
        InstanceId instance = bench.running();
        Meter meter = Meter.of(bench);
        bench.arrange("a paused instance", () -> bench.suspension().pause(instance));
        assertEquals(meter.first(), meter.now(), "usage after pause");
    }

    @Spec("inventory.ephemeral-disk-is-counted")
    void ephemeralDiskTakesItsSpace(Bench bench) {
        assertDisksTake(bench, 1, 0, 1);
    }

    @Spec("inventory.swap-disk-is-counted")
    void swapDiskTakesItsSpace(Bench bench) {
        assertDisksTake(bench, 0, MIB_PER_GIB, 1);
    }

    @Spec("inventory.part-of-a-gib-of-swap-is-counted")
    void smallSwapDiskTakesOneGib(Bench bench) {
        assertDisksTake(bench, 0, MIB_PER_GIB / 8, 1);
    }

    @Spec("inventory.rebuild-leaves-usage")
    void rebuildTakesNothingMore(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.in(PowerState.RUNNING, spec);
        Meter meter = Meter.of(bench);
        bench.arrange("a rebuilt instance", () -> bench.instances().rebuild(spec));
        assertEquals(meter.first(), meter.now(), "usage after rebuild");
    }

    @Spec("inventory.kept-disk-gives-back-cpus-and-memory")
    void keptDiskTakesNeitherCpusNorMemory(Bench bench) {
        Meter meter = Meter.of(bench);
        destroyKeepingDisks(bench, sized(bench, 0, 0));
        assertEquals(meter.first().vcpus(), meter.now().vcpus(), "virtual CPUs in use when a disk is all that is left");
        assertEquals(
                meter.first().memoryMib(),
                meter.now().memoryMib(),
                "memory in use when a disk is all that is left, in MiB");
    }

    @Spec("inventory.kept-disk-is-counted")
    void keptDiskTakesItsSpace(Bench bench) {
        Meter meter = Meter.of(bench);
        Flavor flavor = sized(bench, 0, 0);
        destroyKeepingDisks(bench, flavor);
        assertEquals(
                meter.first().diskGib() + flavor.rootGib(),
                meter.now().diskGib(),
                "disk space in use when a disk is all that is left, in GiB");
    }

    @Spec("inventory.deleted-files-give-their-space-back")
    void deletedFilesTakeNothing(Bench bench) {
        Meter meter = Meter.of(bench);
        InstanceId instance = destroyKeepingDisks(bench, sized(bench, 0, 0));
        bench.arrange("the removal of its disk", () -> bench.instances().deleteFiles(instance));
        assertEquals(meter.first(), meter.now(), "usage after spawn, destroy and the removal of files");
    }

    private static void assertDisksTake(Bench bench, long ephemeralGib, long swapMib, long expectedGib) {
        Meter meter = Meter.of(bench);
        Flavor flavor = sized(bench, ephemeralGib, swapMib);
        bench.in(PowerState.RUNNING, bench.spec().flavor(flavor).build());
        assertEquals(
                meter.first().diskGib() + flavor.rootGib() + expectedGib,
                meter.now().diskGib(),
                "disk space in use, in GiB, after spawn with a root disk of " + flavor.rootGib()
                        + " GiB, an ephemeral disk of " + ephemeralGib + " GiB and a swap disk of " + swapMib + " MiB");
    }

    /** A root disk counts only when its flavor says how large it is. */
    private static Flavor sized(Bench bench, long ephemeralGib, long swapMib) {
        Flavor usual = bench.spec().build().flavor();
        long rootGib = Math.max(1, usual.rootGib());
        return new Flavor(usual.name(), usual.vcpus(), usual.memoryMib(), rootGib, ephemeralGib, swapMib);
    }

    private static InstanceId destroyKeepingDisks(Bench bench, Flavor flavor) {
        InstanceId instance =
                bench.in(PowerState.RUNNING, bench.spec().flavor(flavor).build());
        bench.arrange("a disk without its instance", () -> bench.instances().destroyKeepingDisks(instance));
        return instance;
    }
}
