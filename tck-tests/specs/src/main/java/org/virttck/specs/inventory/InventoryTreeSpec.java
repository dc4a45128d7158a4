package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What placement takes, and what it refuses as a whole. */
final class InventoryTreeSpec {

    private static final long MOST = Integer.MAX_VALUE;
    private static final double LARGEST_RATIO = 3.4e38;

    @Spec("inventory.provider-of-the-node-is-a-root")
    void providerOfTheNodeHasNoParent(Bench bench) {
        assertEquals(Optional.empty(), node(bench).parent(), "parent of the provider of the node " + bench.node());
    }

    @Spec("inventory.parents-are-in-the-tree")
    void everyParentIsThere(Bench bench) {
        ProviderTree tree = InventoryProvidersSpec.fresh(bench, bench.node());
        Map<String, String> orphans = new TreeMap<>();
        for (ResourceProvider provider : tree.providers()) {
            provider.parent()
                    .filter(parent -> tree.find(parent).isEmpty())
                    .ifPresent(parent -> orphans.put(provider.name(), parent));
        }
        assertEquals(Map.of(), orphans, "providers and their parents that are not in the tree");
    }

    @Spec("inventory.provider-numbers-fit-placement")
    void numbersAreNotTooLarge(Bench bench) {
        Map<String, ResourceInventory> tooLarge = new TreeMap<>(node(bench).inventories());
        tooLarge.values().removeIf(InventoryTreeSpec::fits);
        assertEquals(Map.of(), tooLarge, "inventories with numbers that placement refuses");
    }

    private static ResourceProvider node(Bench bench) {
        return InventoryProvidersSpec.providerIn(bench, InventoryProvidersSpec.fresh(bench, bench.node()));
    }

    private static boolean fits(ResourceInventory inventory) {
        List<Long> amounts = List.of(
                inventory.total(),
                inventory.reserved(),
                inventory.minUnit(),
                inventory.maxUnit(),
                inventory.stepSize());
        return amounts.stream().allMatch(amount -> amount <= MOST) && inventory.allocationRatio() <= LARGEST_RATIO;
    }
}
