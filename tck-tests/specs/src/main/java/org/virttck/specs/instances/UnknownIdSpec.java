package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.util.Set;
import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;

/** What is on the host after an operation on an id that no instance has. */
@Isolated("counts what is on the whole host")
final class UnknownIdSpec {

    @SpecForEach(UnknownIdCases.class)
    void nothingIsThereThatWasNotThereBefore(Bench bench, UnknownIdCase unknown) {
        InstanceId nobody = bench.unknown();
        Host before = Host.of(bench, nobody);
        String answer = answerOf(() -> unknown.operation().perform(bench, nobody));
        String event = unknown.slug() + ", answered with " + answer;
        assertEquals(before, Host.of(bench, nobody), "the host after " + event);
    }

    /** All that is told of instances, and of an id that none of them has. */
    private record Host(
            Set<InstanceId> ids, Set<String> names, int count, boolean existsUnderThatId, boolean diskOfThatId) {

        static Host of(Bench bench, InstanceId nobody) {
            return new Host(
                    Set.copyOf(bench.instances().ids()),
                    Set.copyOf(bench.instances().names()),
                    bench.instances().count(),
                    bench.instances().exists(nobody),
                    bench.declares(Capability.DISK_RETENTION)
                            && bench.instances().onDisk(nobody));
        }
    }
}
