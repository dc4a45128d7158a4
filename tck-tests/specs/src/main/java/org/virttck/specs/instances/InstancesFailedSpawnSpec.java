package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;
import static org.virttck.specs.instances.Listings.assertAbsent;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;

/** Spawning what cannot be spawned. */
@Isolated("counts what is on the whole host")
final class InstancesFailedSpawnSpec {

    @SpecForEach(RefusalCases.class)
    void spawnIsRefused(Bench bench, BadSpawnCase spawn) {
        InstanceSpec bad = spawn.bad().spoil(bench.spec().build(), bench.images());
        assertRefused(spawn.bad().refusal(), () -> bench.instances().spawn(bad));
    }

    @SpecForEach(RemainsCases.class)
    void nothingRemainsOfAFailedSpawn(Bench bench, BadSpawnCase spawn) {
        InstanceSpec good = bench.spec().powerOn(false).build();
        int before = bench.instances().count();
        failToSpawn(bench, spawn.bad().spoil(good, bench.images()));
        assertAbsent(bench, good);
        assertEquals(before, bench.instances().count(), "count after a failed spawn");
        if (bench.declares(Capability.DISK_RETENTION)) {
            assertEquals(false, bench.instances().onDisk(good.id()), "whether disks are left of a failed spawn");
        }
        String answer = answerOf(() -> bench.instances().spawn(good));
        assertEquals("success", answer, "spawn of the same id and name after a failed one");
    }

    private static void failToSpawn(Bench bench, InstanceSpec bad) {
        bench.arrange("a spawn that fails", () -> {
            String answer = answerOf(() -> bench.instances().spawn(bad));
            if (answer.equals("success")) {
                throw new AssertionError("it succeeded");
            }
        });
    }
}
