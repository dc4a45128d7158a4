package org.virttck.specs.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What the host shows of a rescue: nothing. */
@Isolated("counts what is on the whole host")
final class RescueHostSpec {

    @Spec("rescue.rescue-adds-no-instance")
    void listingsAreTheSameDuringARescue(Bench bench) {
        InstanceId instance = bench.running();
        Listing before = Listing.of(bench);
        bench.arrange("a rescue", () -> bench.rescue().rescue(instance, Patient.withAnyImage(bench)));
        assertEquals(before, Listing.of(bench), "what is listed while an instance is rescued");
        bench.arrange("the end of the rescue", () -> bench.rescue().unrescue(instance));
        assertEquals(before, Listing.of(bench), "what is listed after the rescue");
    }

    @Spec("rescue.rescue-keeps-the-usage")
    void usageIsTheSameDuringARescue(Bench bench) {
        InstanceId instance = bench.running();
        List<String> before = usage(bench);
        bench.arrange("a rescue", () -> bench.rescue().rescue(instance, Patient.withAnyImage(bench)));
        assertEquals(before, usage(bench), "usage while an instance is rescued");
        bench.arrange("the end of the rescue", () -> bench.rescue().unrescue(instance));
        assertEquals(before, usage(bench), "usage after the rescue");
    }

    private static List<String> usage(Bench bench) {
        List<String> usage = new ArrayList<>();
        for (String node : bench.nodes()) {
            HostResources resources = bench.inventory().resources(node);
            usage.add(node + ": " + resources.vcpusUsed() + " vCPUs, " + resources.memoryMibUsed() + " MiB, "
                    + resources.diskGibUsed() + " GiB");
        }
        return usage;
    }

    /** All that is told of instances. */
    private record Listing(Set<InstanceId> ids, Set<String> names, int count) {

        static Listing of(Bench bench) {
            return new Listing(
                    Set.copyOf(bench.instances().ids()),
                    Set.copyOf(bench.instances().names()),
                    bench.instances().count());
        }
    }
}
