package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.util.Map;
import org.junit.jupiter.api.parallel.Isolated;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.engine.SpecForEach;

/** Spawning what cannot be spawned. */
@Isolated("counts what is on the whole host")
final class InstancesFailedSpawnSpec {

    @SpecForEach(RefusalCases.class)
    void spawnIsRefused(Bench bench, BadSpawnCase spawn) {
        InstanceSpec bad = spawn.bad().spoil(bench.spec().build(), bench);
        String answer = answerOf(() -> bench.instances().spawn(bad));
        if (!spawn.bad().permits(answer)) {
            throw new AssertionFailedError(
                    "the spawn had to be refused", spawn.bad().refusal().name(), answer);
        }
    }

    @SpecForEach(RemainsCases.class)
    void nothingRemainsOfAFailedSpawn(Bench bench, BadSpawnCase spawn) {
        InstanceSpec good = bench.spec().powerOn(false).build();
        int before = bench.instances().count();
        InstanceSpec bad = spawn.bad().spoil(good, bench);
        String answer = answerOf(() -> bench.instances().spawn(bad));
        if (!spawn.bad().mayStand(answer)) {
            bench.arrange("a spawn that fails", () -> Remains.assertFailed(answer));
            Remains.assertNone(bench, good, "a failed spawn");
            assertEquals(before, bench.instances().count(), "count after a failed spawn");
            Remains.assertFree(bench, good, "a failed spawn");
        }
    }

    @Spec("instances.undeclared-demand-is-refused")
    void spawnOfWhatIsNotDeclaredIsRefused(Bench bench) {
        Map<String, String> wrong = Attempts.wrongAnswers(
                bench,
                Demand.undeclared(bench),
                () -> bench.spec().powerOn(false).build(),
                spec -> bench.instances().spawn(spec));
        assertEquals(Map.of(), wrong, "spawns that were not refused with UNSUPPORTED");
    }

    @Spec("instances.failed-spawn-leaves-nothing")
    void nothingRemainsOfADemandThatIsRefused(Bench bench) {
        for (Demand demand : Demand.undeclared(bench)) {
            InstanceSpec good = bench.spec().powerOn(false).build();
            String answer = answerOf(() -> bench.instances().spawn(demand.spoil(good, bench)));
            bench.arrange("a spawn that fails", () -> Remains.assertFailed(answer));
            Remains.assertNone(bench, good, demand.slug());
            Remains.assertFree(bench, good, demand.slug());
        }
    }
}
