package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Disks that outlive their instances, or must not. */
final class InstancesFilesSpec {

    @Spec("instances.kept-disks-are-on-disk")
    void disksAreThereAfterTheInstanceIsGone(Bench bench) {
        InstanceId instance = bench.running();
        bench.instances().destroyKeepingDisks(instance);
        assertOnDisk(true, bench, instance, "destroyKeepingDisks");
    }

    @Spec("instances.deleted-files-are-gone")
    void nothingIsThereAfterFilesWereDeleted(Bench bench) {
        InstanceId instance = bench.running();
        bench.arrange("disks without an instance", () -> {
            bench.instances().destroyKeepingDisks(instance);
            assertOnDisk(true, bench, instance, "destroyKeepingDisks");
        });
        bench.instances().deleteFiles(instance);
        assertOnDisk(false, bench, instance, "deleteFiles");
    }

    @Spec("instances.destroy-removes-disks")
    void nothingIsThereAfterDestroy(Bench bench) {
        InstanceId instance = bench.in(PowerState.SHUTDOWN);
        bench.instances().destroy(instance);
        assertOnDisk(false, bench, instance, "destroy");
    }

    @Spec("instances.files-of-a-present-instance-are-safe")
    void refusedDeletionLeavesTheDisks(Bench bench) {
        InstanceId instance = bench.in(PowerState.SHUTDOWN);
        answerOf(() -> bench.instances().deleteFiles(instance));
        assertOnDisk(true, bench, instance, "deleteFiles of an instance that exists");
    }

    private static void assertOnDisk(boolean expected, Bench bench, InstanceId instance, String call) {
        assertEquals(expected, bench.instances().onDisk(instance), "whether disks are on the host after " + call);
    }
}
