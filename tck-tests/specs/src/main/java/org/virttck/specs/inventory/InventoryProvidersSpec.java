package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;

/** The provider that stands for a node. */
final class InventoryProvidersSpec {

    private static final Set<String> USUAL_CLASSES = Set.of("VCPU", "MEMORY_MB", "DISK_GB");

    @Spec("inventory.provider-is-named-like-the-node")
    void treeHoldsAProviderOfTheNameOfTheNode(Bench bench) {
        for (String node : bench.nodes()) {
            List<String> names = names(fresh(bench, node));
            if (!names.contains(node)) {
                throw new AssertionFailedError("names of the providers after an update", "one that is " + node, names);
            }
        }
    }

    @Spec("inventory.provider-has-the-usual-classes")
    void providerHasTheClassesThatFlavorsAskFor(Bench bench) {
        Set<String> missing = new TreeSet<>(USUAL_CLASSES);
        missing.removeAll(providerOfTheNode(bench).inventories().keySet());
        assertEquals(Set.of(), missing, "resource classes that the provider of the node lacks");
    }

    @Spec("inventory.provider-numbers-are-consistent")
    void numbersOfEachInventoryAgree(Bench bench) {
        Map<String, ResourceInventory> wrong =
                new TreeMap<>(providerOfTheNode(bench).inventories());
        wrong.values().removeIf(InventoryProvidersSpec::isConsistent);
        assertEquals(Map.of(), wrong, "inventories whose numbers contradict each other");
    }

    @Spec("inventory.provider-totals-agree-with-resources")
    void totalsAreThoseOfTheResources(Bench bench) {
        Map<String, Long> totals = totals(providerOfTheNode(bench));
        totals.keySet().retainAll(USUAL_CLASSES);
        HostResources resources = bench.inventory().resources(bench.node());
        Map<String, Long> expected = new TreeMap<>(Map.of(
                "VCPU", (long) resources.vcpus(),
                "MEMORY_MB", resources.memoryMib(),
                "DISK_GB", resources.diskGib()));
        assertEquals(expected, totals, "totals of the provider, beside those of the resources");
    }

    @Spec("inventory.stale-figures-are-corrected")
    void outdatedTotalsAreReplaced(Bench bench) {
        ResourceProvider right = providerOfTheNode(bench);
        Map<String, ResourceInventory> outdated = new TreeMap<>(right.inventories());
        outdated.replaceAll((resource, inventory) -> new ResourceInventory(1, 0, 1, 1, 1, 1.0));
        ProviderTree stale =
                new ProviderTree(List.of(new ResourceProvider(right.name(), right.parent(), outdated, right.traits())));
        ResourceProvider updated = providerIn(bench, bench.inventory().update(bench.node(), stale));
        assertEquals(totals(right), totals(updated), "totals after an update of a tree in which each of them was 1");
    }

    static ProviderTree fresh(Bench bench, String node) {
        return bench.inventory().update(node, new ProviderTree(List.of()));
    }

    static ResourceProvider providerIn(Bench bench, ProviderTree tree) {
        String lacking = "could not arrange the provider of the node: the tree holds " + names(tree);
        return tree.find(bench.node()).orElseThrow(() -> new ArrangementFailed(lacking, null));
    }

    private static ResourceProvider providerOfTheNode(Bench bench) {
        return providerIn(bench, fresh(bench, bench.node()));
    }

    private static boolean isConsistent(ResourceInventory inventory) {
        boolean amounts = inventory.reserved() >= 0 && inventory.reserved() <= inventory.total();
        boolean units = inventory.minUnit() >= 1
                && inventory.minUnit() <= inventory.maxUnit()
                && inventory.maxUnit() <= inventory.total();
        boolean steps = inventory.stepSize() >= 1 && inventory.stepSize() <= inventory.maxUnit();
        return amounts && units && steps && inventory.allocationRatio() > 0;
    }

    private static Map<String, Long> totals(ResourceProvider provider) {
        Map<String, Long> totals = new TreeMap<>();
        provider.inventories().forEach((resource, inventory) -> totals.put(resource, inventory.total()));
        return totals;
    }

    private static List<String> names(ProviderTree tree) {
        return tree.providers().stream().map(ResourceProvider::name).toList();
    }
}
