package org.virttck.specs.instances;

import static org.virttck.harness.bench.Refusal.answerOf;

import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** Instances that are prepared, and whose preparation is given back after the spec. */
final class Preparations {

    private Preparations() {}

    static InstanceSpec prepared(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.later(() -> bench.instances().cleanUpFailedSpawn(spec.id()));
        bench.arrange("a preparation", () -> bench.instances().prepareSpawn(spec));
        return spec;
    }

    /** What cannot be spawned may be refused at once, or by the spawn. */
    static void failToSpawn(Bench bench, Flaw flaw, InstanceSpec good) {
        InstanceSpec bad = flaw.spoil(good, bench);
        bench.later(() -> bench.instances().cleanUpFailedSpawn(good.id()));
        answerOf(() -> bench.instances().prepareSpawn(bad));
        String answer = answerOf(() -> bench.instances().spawn(bad));
        bench.arrange("a spawn that fails", () -> Remains.assertFailed(answer));
    }
}
