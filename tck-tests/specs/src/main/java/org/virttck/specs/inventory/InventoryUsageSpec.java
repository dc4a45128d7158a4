package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.time.Duration;
import org.junit.jupiter.api.parallel.Isolated;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** How usage follows what happens to instances. */
@Isolated("counts what is on the whole host")
final class InventoryUsageSpec {

    @Spec("inventory.spawn-raises-vcpu-usage")
    void spawnRaisesVirtualCpusByTheFlavor(Bench bench) {
        Meter meter = Meter.of(bench);
        Usage expected = usageWithOneMore(bench, meter);
        assertEquals(expected.vcpus(), meter.now().vcpus(), "virtual CPUs in use after spawn");
    }

    @Spec("inventory.spawn-raises-memory-usage")
    void spawnRaisesMemoryByTheFlavor(Bench bench) {
        Meter meter = Meter.of(bench);
        Usage expected = usageWithOneMore(bench, meter);
        assertEquals(expected.memoryMib(), meter.now().memoryMib(), "memory in use after spawn, in MiB");
    }

    @Spec("inventory.spawn-raises-disk-usage")
    void spawnRaisesDiskSpaceByTheFlavor(Bench bench) {
        Meter meter = Meter.of(bench);
        Usage expected = usageWithOneMore(bench, meter);
        assertEquals(expected.diskGib(), meter.now().diskGib(), "disk space in use after spawn, in GiB");
    }

    @Spec("inventory.destroy-restores-usage")
    void destroyGivesBackWhatSpawnTook(Bench bench) {
        Meter meter = Meter.of(bench);
        InstanceId instance = bench.running();
        bench.arrange("its removal", () -> bench.instances().destroy(instance));
        assertEquals(meter.first(), meter.now(), "usage after spawn and destroy");
    }

    @Spec("inventory.failed-spawn-leaves-usage")
    void refusedSpawnTakesNothing(Bench bench) {
        Meter meter = Meter.of(bench);
        InstanceSpec unusable = bench.spec().image(bench.images().missing()).build();
        bench.arrange("a spawn that is refused", () -> mustNotSucceed(bench, unusable));
        assertEquals(meter.first(), meter.now(), "usage after a spawn that was refused");
    }

    @Spec("inventory.stopped-instance-keeps-its-usage")
    void powerOffGivesNothingBack(Bench bench) {
        InstanceId instance = bench.running();
        Meter meter = Meter.of(bench);
        bench.arrange("a stopped instance", () -> bench.power().off(instance, Duration.ZERO, Duration.ZERO));
        assertEquals(meter.first(), meter.now(), "usage after power off");
    }

    @Spec("inventory.suspended-instance-keeps-its-usage")
    void suspendGivesNothingBack(Bench bench) {
        InstanceId instance = bench.running();
        Meter meter = Meter.of(bench);
        bench.arrange("a suspended instance", () -> bench.suspension().suspend(instance));
        assertEquals(meter.first(), meter.now(), "usage after suspend");
    }

    @Spec("inventory.usage-is-of-the-host")
    void anotherDriverCountsWhatThisOneSpawned(Bench bench) {
        VirtDriver other = bench.anotherDriver();
        Meter meter = Meter.of(bench, other);
        Usage expected = usageWithOneMore(bench, meter);
        assertEquals(expected.vcpus(), meter.now().vcpus(), "virtual CPUs in use, by a driver that did not spawn");
    }

    /** The disk of an instance counts only when its flavor says how large it is. */
    private static Usage usageWithOneMore(Bench bench, Meter meter) {
        Flavor usual = bench.spec().build().flavor();
        Flavor sized = new Flavor(usual.name(), usual.vcpus(), usual.memoryMib(), Math.max(1, usual.rootGib()));
        bench.in(PowerState.RUNNING, bench.spec().flavor(sized).build());
        return meter.first().plus(Usage.by(sized));
    }

    private static void mustNotSucceed(Bench bench, InstanceSpec unusable) {
        String answer = answerOf(() -> bench.instances().spawn(unusable));
        if (answer.equals("success")) {
            throw new AssertionFailedError("spawn without an image", "a refusal", answer);
        }
    }
}
