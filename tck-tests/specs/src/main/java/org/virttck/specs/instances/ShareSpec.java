package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.inventory.Meter;
import org.virttck.specs.inventory.Usage;

/** How usage follows instances that are put away, prepared, or cleaned up after. */
@Isolated("counts what is on the whole host")
final class ShareSpec {

    @Spec("instances.soft-delete-gives-back-cpu-and-memory")
    void instanceThatIsPutAwayTakesItsDiskAlone(Bench bench) {
        Meter meter = Meter.of(bench);
        InstanceId instance = bench.running();
        Usage running = arrangedUsage(bench, meter);
        bench.arrange("an instance that is put away", () -> bench.instances().softDelete(instance));
        Usage first = meter.first();
        Usage expected = new Usage(first.vcpus(), first.memoryMib(), running.diskGib());
        assertEquals(expected, meter.now(), "usage after softDelete");
    }

    @Spec("instances.restore-takes-its-share-again")
    void restoredInstanceIsCountedAgain(Bench bench) {
        InstanceId instance = bench.running();
        Meter meter = Meter.of(bench);
        bench.arrange("an instance that is back", () -> {
            bench.instances().softDelete(instance);
            bench.instances().restore(instance);
        });
        assertEquals(meter.first(), meter.now(), "usage after softDelete and restore");
    }

    @Spec("instances.preparation-is-counted-once")
    void preparedInstanceIsCountedOnce(Bench bench) {
        InstanceSpec plain = bench.spec().powerOn(false).build();
        Meter meter = Meter.of(bench);
        bench.arrange("an instance", () -> bench.instances().spawn(plain));
        Usage expected = arrangedUsage(bench, meter);
        bench.arrange("its removal", () -> bench.instances().destroy(plain.id()));
        InstanceSpec prepared = Preparations.prepared(bench);
        bench.arrange("its spawn", () -> bench.instances().spawn(prepared));
        assertEquals(expected, meter.now(), "usage after a spawn that was prepared");
    }

    /** What would reach the other instance instead would give back nothing: that one exists. */
    @Spec("instances.preparation-can-be-given-back")
    void preparationThatIsGivenBackTakesNothing(Bench bench) {
        bench.in(PowerState.SHUTDOWN);
        Meter meter = Meter.of(bench);
        InstanceSpec spec = Preparations.prepared(bench);
        bench.arrange("a second preparation", () -> bench.instances().prepareSpawn(spec));
        bench.instances().cleanUpFailedSpawn(spec.id());
        assertEquals(meter.first(), meter.now(), "usage after a preparation that was given back");
        Remains.assertNone(bench, spec, "a preparation that was given back");
    }

    @Spec("instances.failed-spawn-after-preparation-leaves-nothing")
    void failedSpawnAfterAPreparationTakesNothing(Bench bench) {
        for (Flaw flaw : new Flaw[] {BadSpawn.MISSING_IMAGE, BadSpawn.IMPOSSIBLE_MEMORY, BadSpawn.MISSING_BRIDGE}) {
            Meter meter = Meter.of(bench);
            InstanceSpec good = bench.spec().powerOn(false).build();
            Preparations.failToSpawn(bench, flaw, good);
            bench.instances().cleanUpFailedSpawn(good.id());
            assertEquals(meter.first(), meter.now(), "usage after preparation, spawn and clean-up with " + flaw.slug());
        }
    }

    @Spec("instances.clean-up-gives-back-disk-space")
    void disksThatAreCleanedUpTakeNoSpace(Bench bench) {
        Meter meter = Meter.of(bench);
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.arrange("disks without an instance", () -> {
            bench.instances().spawn(spec);
            bench.instances().destroyKeepingDisks(spec.id());
        });
        bench.instances().cleanUp(spec.id());
        assertEquals(meter.first().diskGib(), meter.now().diskGib(), "GiB of disk in use after cleanUp");
    }

    private static Usage arrangedUsage(Bench bench, Meter meter) {
        Usage[] seen = new Usage[1];
        bench.arrange("a look at the usage", () -> seen[0] = meter.now());
        return seen[0];
    }
}
