package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What an update leaves alone. */
final class InventoryForeignSpec {

    private static final Set<String> FOREIGN_TRAITS = Set.of("CUSTOM_TCK_GOLD", "CUSTOM_TCK_RACK_7");
    private static final ResourceInventory FOREIGN_INVENTORY = new ResourceInventory(8, 1, 1, 4, 1, 1.5);

    @Spec("inventory.update-is-idempotent")
    void updatingAnUpdatedTreeChangesNothing(Bench bench) {
        String node = bench.node();
        ProviderTree once = InventoryProvidersSpec.fresh(bench, node);
        ProviderTree twice = bench.inventory().update(node, once);
        assertEquals(Set.copyOf(once.providers()), Set.copyOf(twice.providers()), "providers after a second update");
    }

    @Spec("inventory.foreign-providers-are-untouched")
    void providersOfOthersStayAsTheyAre(Bench bench) {
        String node = bench.node();
        ResourceProvider apart = foreign("tck-foreign-storage", Optional.empty());
        ResourceProvider below = foreign("tck-foreign-device", Optional.of(node));
        ProviderTree known =
                InventoryProvidersSpec.fresh(bench, node).with(apart).with(below);
        ProviderTree updated = bench.inventory().update(node, known);
        assertEquals(Optional.of(apart), updated.find(apart.name()), "a provider with a root of its own");
        assertEquals(Optional.of(below), updated.find(below.name()), "a provider below that of the node");
    }

    @Spec("inventory.foreign-traits-are-untouched")
    void traitsOfOthersStayOnTheNode(Bench bench) {
        String node = bench.node();
        ResourceProvider marked = new ResourceProvider(node, Optional.empty(), Map.of(), FOREIGN_TRAITS);
        ProviderTree updated = bench.inventory().update(node, new ProviderTree(List.of(marked)));
        Set<String> left =
                new TreeSet<>(InventoryProvidersSpec.providerIn(bench, updated).traits());
        left.retainAll(FOREIGN_TRAITS);
        assertEquals(new TreeSet<>(FOREIGN_TRAITS), left, "traits of others on the provider of the node");
    }

    private static ResourceProvider foreign(String name, Optional<String> parent) {
        return new ResourceProvider(name, parent, Map.of("CUSTOM_TCK_UNIT", FOREIGN_INVENTORY), FOREIGN_TRAITS);
    }
}
