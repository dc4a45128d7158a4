package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Cleaning up after instances that are gone, beyond the cells of the lifecycle table. */
final class InstancesCleanUpSpec {

    /** What would reach the other instance instead would be refused: that one exists. */
    @Spec("instances.clean-up-removes-kept-disks")
    void keptDisksAreGoneAfterCleanUp(Bench bench) {
        bench.in(PowerState.SHUTDOWN);
        InstanceId left = left(bench, bench.spec());
        bench.instances().cleanUp(left);
        Remains.assertNoDisk(bench, left, "an instance after cleanUp");
    }

    @Spec("instances.clean-up-of-nothing-succeeds")
    void cleanUpAfterWhatWasDestroyedSucceedsTwice(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.arrange("an instance that is gone", () -> {
            bench.instances().spawn(spec);
            bench.instances().destroy(spec.id());
        });
        assertEquals("success", answerOf(() -> bench.instances().cleanUp(spec.id())), "the first clean-up");
        assertEquals("success", answerOf(() -> bench.instances().cleanUp(spec.id())), "the second clean-up");
    }

    @Spec("instances.clean-up-leaves-others-alone")
    void keptDisksOfAnAlikeNameStay(Bench bench) {
        InstanceSpec first = bench.spec().build();
        InstanceId cleaned = left(bench, first.toBuilder());
        InstanceId bystander = left(bench, bench.spec().name(first.name() + "-2"));
        bench.instances().cleanUp(cleaned);
        Remains.assertDisk(bench, bystander, "cleanUp of another instance");
    }

    private static InstanceId left(Bench bench, InstanceSpec.Builder builder) {
        InstanceSpec spec = builder.powerOn(false).build();
        bench.arrange("disks without an instance", () -> {
            bench.instances().spawn(spec);
            bench.instances().destroyKeepingDisks(spec.id());
            Remains.assertDisk(bench, spec.id(), "destroyKeepingDisks");
        });
        return spec.id();
    }
}
