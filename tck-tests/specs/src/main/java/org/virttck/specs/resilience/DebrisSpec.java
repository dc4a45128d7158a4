package org.virttck.specs.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.harness.judge.ArrangementFailed;

/** What is found on the host of an instance that has been removed, by the probes of the host and by the driver's word. */
final class DebrisSpec {

    @SpecForEach(StateCases.class)
    void nothingIsFoundAfterTheRemoval(Bench bench, StateCase removed) {
        InstanceSpec instance = bench.spec().build();
        bench.in(removed.state(), instance);
        if (bench.hostSide().hasProbes() && bench.hostSide().traces(instance).isEmpty()) {
            throw new ArrangementFailed(
                    "no probe sees the instance while it is there; see probes in virt-tck.yaml", null);
        }
        bench.instances().destroy(instance.id());
        assertEquals(
                Set.of(), bench.hostSide().traces(instance), "what the probes see of an instance that was removed");
        assertEquals(false, bench.instances().exists(instance.id()), "whether it exists");
        if (bench.declares(Capability.DISK_RETENTION)) {
            assertEquals(false, bench.instances().onDisk(instance.id()), "whether its disks are there");
        }
    }
}
