package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Totals beside what is taken of them. */
@Isolated("counts what is on the whole host")
final class InventoryTotalsSpec {

    @Spec("inventory.totals-do-not-follow-usage")
    void totalsStayWhileAnInstanceComes(Bench bench) {
        String node = bench.node();
        HostResources before = bench.inventory().resources(node);
        Map<String, ResourceInventory> inventories = inventories(bench, node);
        bench.running();
        assertEquals(totals(before), totals(bench.inventory().resources(node)), "totals after an instance was spawned");
        assertEquals(inventories, inventories(bench, node), "inventories after an instance was spawned");
    }

    @Spec("inventory.usage-fits-what-may-be-given-away")
    void usageIsWithinCapacity(Bench bench) {
        bench.running();
        List<String> exceeded = new ArrayList<>();
        for (String node : bench.nodes()) {
            Usage usage = Usage.in(bench.inventory().resources(node));
            Map<String, Long> used =
                    Map.of("VCPU", usage.vcpus(), "MEMORY_MB", usage.memoryMib(), "DISK_GB", usage.diskGib());
            inventories(bench, node)
                    .forEach((resource, inventory) -> Optional.ofNullable(used.get(resource))
                            .filter(amount -> amount > capacity(inventory))
                            .ifPresent(amount ->
                                    exceeded.add(node + ": " + amount + " of " + resource + " in " + inventory)));
        }
        assertEquals(List.of(), exceeded, "usage beyond what may be given away");
    }

    private static double capacity(ResourceInventory inventory) {
        return (inventory.total() - inventory.reserved()) * inventory.allocationRatio();
    }

    private static Map<String, Long> totals(HostResources resources) {
        return new TreeMap<>(Map.of(
                "vcpus", (long) resources.vcpus(),
                "memoryMib", resources.memoryMib(),
                "diskGib", resources.diskGib()));
    }

    private static Map<String, ResourceInventory> inventories(Bench bench, String node) {
        return new TreeMap<>(InventoryProvidersSpec.fresh(bench, node)
                .find(node)
                .map(ResourceProvider::inventories)
                .orElse(Map.of()));
    }
}
