package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.ProviderTree;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What the resources of a node say. */
final class InventoryFiguresSpec {

    @Spec("inventory.totals-are-positive")
    void everyNodeHasSomethingToGive(Bench bench) {
        List<String> wrong = new ArrayList<>();
        for (String node : bench.nodes()) {
            HostResources resources = bench.inventory().resources(node);
            require(resources.vcpus() > 0, wrong, node + ": " + resources.vcpus() + " virtual CPUs");
            require(resources.memoryMib() > 0, wrong, node + ": " + resources.memoryMib() + " MiB of memory");
            require(resources.diskGib() > 0, wrong, node + ": " + resources.diskGib() + " GiB of disk space");
        }
        assertEquals(List.of(), wrong, "totals that are not above zero");
    }

    @Spec("inventory.usage-is-not-negative")
    void usageIsNotNegativeWithAndWithoutAnInstance(Bench bench) {
        List<String> nodes = bench.nodes();
        assertEquals(List.of(), negativeUsage(bench, nodes), "usage below zero");
        bench.running();
        assertEquals(List.of(), negativeUsage(bench, nodes), "usage below zero after an instance was spawned");
    }

    @Spec("inventory.unknown-node-is-not-found")
    void resourcesOfAnUnknownNodeAreNotFound(Bench bench) {
        String unknown = bench.node() + "-unknown";
        assertRefused(ErrorCode.NOT_FOUND, () -> bench.inventory().resources(unknown));
    }

    @Spec("inventory.unknown-node-is-not-found")
    void providersOfAnUnknownNodeAreNotFound(Bench bench) {
        String unknown = bench.node() + "-unknown";
        assertRefused(ErrorCode.NOT_FOUND, () -> bench.inventory().update(unknown, new ProviderTree(List.of())));
    }

    @Spec("inventory.hypervisor-is-named")
    void textsOfTheResourcesAreNotBlank(Bench bench) {
        HostResources resources = bench.inventory().resources(bench.node());
        Map<String, String> blank = new TreeMap<>(Map.of(
                "hypervisorType", resources.hypervisorType(),
                "hypervisorVersion", resources.hypervisorVersion(),
                "hostname", resources.hostname(),
                "architecture", resources.architecture()));
        blank.values().removeIf(text -> !text.isBlank());
        assertEquals(Map.of(), blank, "texts of the resources that are blank");
    }

    @Spec("inventory.hostname-is-the-node")
    void hostNameIsTheNameOfTheNode(Bench bench) {
        for (String node : bench.nodes()) {
            assertEquals(node, bench.inventory().resources(node).hostname(), "host name in the resources of the node");
        }
    }

    private static List<String> negativeUsage(Bench bench, List<String> nodes) {
        List<String> negative = new ArrayList<>();
        for (String node : nodes) {
            Usage usage = Usage.in(bench.inventory().resources(node));
            require(usage.vcpus() >= 0, negative, node + ": " + usage.vcpus() + " virtual CPUs");
            require(usage.memoryMib() >= 0, negative, node + ": " + usage.memoryMib() + " MiB of memory");
            require(usage.diskGib() >= 0, negative, node + ": " + usage.diskGib() + " GiB of disk space");
        }
        return negative;
    }

    private static void require(boolean holds, List<String> wrong, String otherwise) {
        if (!holds) {
            wrong.add(otherwise);
        }
    }
}
