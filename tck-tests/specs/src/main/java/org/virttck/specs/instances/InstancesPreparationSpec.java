package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.specs.instances.Listings.assertAbsent;

import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Preparing spawns, beyond the cells of the lifecycle table. */
final class InstancesPreparationSpec {

    @Spec("instances.prepared-instance-does-not-exist")
    void instanceThatIsPreparedIsNotListed(Bench bench) {
        InstanceSpec spec = Preparations.prepared(bench);
        assertAbsent(bench, spec);
    }

    @Spec("instances.prepared-instance-can-be-spawned")
    void instanceThatWasPreparedTwiceIsSpawned(Bench bench) {
        InstanceSpec spec = Preparations.prepared(bench);
        String second = answerOf(() -> bench.instances().prepareSpawn(spec));
        assertEquals("success", second, "the second preparation of one instance");
        Remains.assertFree(bench, spec, "its preparation");
    }

    @Spec("instances.failed-spawn-after-preparation-leaves-nothing")
    void nothingRemainsOfAFailedSpawnThatWasPrepared(Bench bench) {
        for (Flaw flaw : new Flaw[] {BadSpawn.CORRUPT_IMAGE, BadSpawn.IMPOSSIBLE_MEMORY, BadSpawn.MISSING_BRIDGE}) {
            InstanceSpec good = bench.spec().powerOn(false).build();
            Preparations.failToSpawn(bench, flaw, good);
            bench.instances().cleanUpFailedSpawn(good.id());
            Remains.assertNone(bench, good, "preparation, spawn and clean-up with " + flaw.slug());
            Remains.assertFree(bench, good, "preparation, spawn and clean-up with " + flaw.slug());
        }
    }

    @Spec("instances.clean-up-of-a-spawn-is-idempotent")
    void preparationCanBeGivenBackTwice(Bench bench) {
        InstanceSpec spec = Preparations.prepared(bench);
        bench.arrange("a first clean-up", () -> bench.instances().cleanUpFailedSpawn(spec.id()));
        String second = answerOf(() -> bench.instances().cleanUpFailedSpawn(spec.id()));
        assertEquals("success", second, "the second clean-up of one preparation");
    }

    @Spec("instances.clean-up-of-a-spawn-leaves-an-instance")
    void instanceThatWasPreparedAndSpawnedStays(Bench bench) {
        InstanceSpec spec = Preparations.prepared(bench);
        bench.arrange("its spawn", () -> bench.instances().spawn(spec));
        bench.instances().cleanUpFailedSpawn(spec.id());
        assertEquals(PowerState.SHUTDOWN, bench.state(spec.id()), "state after a late clean-up");
    }
}
