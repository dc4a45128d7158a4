package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.specs.instances.Listings.assertAbsent;

import org.opentest4j.AssertionFailedError;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/** Claims about what is left of an instance that could not be made. */
final class Remains {

    private Remains() {}

    static void assertFailed(String answer) {
        if (answer.equals("success")) {
            throw new AssertionError("it succeeded");
        }
    }

    static void assertNone(Bench bench, InstanceSpec spec, String event) {
        assertAbsent(bench, spec);
        assertNoDisk(bench, spec.id(), event);
    }

    static void assertNoDisk(Bench bench, InstanceId id, String event) {
        if (bench.declares(Capability.DISK_RETENTION) && bench.instances().onDisk(id)) {
            throw new AssertionFailedError("disks are left of " + event, "no disk of " + id, "disks on the host");
        }
    }

    static void assertDisk(Bench bench, InstanceId id, String event) {
        if (!bench.instances().onDisk(id)) {
            throw new AssertionFailedError("disks are lost after " + event, "disks of " + id, "none on the host");
        }
    }

    /** The instance can be spawned, of which nothing is left. */
    static void assertFree(Bench bench, InstanceSpec good, String event) {
        String answer = answerOf(() -> bench.instances().spawn(good));
        assertEquals("success", answer, "spawn of the same id and name after " + event);
    }
}
