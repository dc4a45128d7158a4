package org.virttck.specs.inventory;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with the tree of resource providers. */
final class ProviderMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("inventory.provider-is-named-like-the-node", "the provider has the full host name")
                        .on("inventory.update", call -> provider(call, ProviderMutants::withTheFullHostName)),
                breaking("inventory.provider-has-the-usual-classes", "disk space is left out")
                        .on("inventory.update", call -> provider(call, ProviderMutants::withoutDisk)),
                breaking("inventory.provider-numbers-are-consistent", "the largest unit is more than there is")
                        .on("inventory.update", call -> provider(call, ProviderMutants::withLimitlessMemory)),
                breaking("inventory.provider-totals-agree-with-resources", "the reserved part is taken off one of two")
                        .on("inventory.update", call -> provider(call, ProviderMutants::withLessMemory)),
                breaking("inventory.stale-figures-are-corrected", "inventories that are there stay as they are")
                        .on("inventory.update", ProviderMutants::keepingWhatIsThere),
                breaking("inventory.update-is-idempotent", "each update leaves a trait of its own")
                        .onEach("inventory.update", () -> {
                            AtomicInteger updates = new AtomicInteger();
                            return call -> provider(
                                    call, right -> marked(right, "CUSTOM_UPDATE_" + updates.incrementAndGet()));
                        }),
                breaking("inventory.foreign-providers-are-untouched", "the tree is built from nothing")
                        .on("inventory.update", call -> {
                            ProviderTree right = call.proceed();
                            return new ProviderTree(
                                    right.find(call.argument(0)).stream().toList());
                        }),
                breaking("inventory.foreign-traits-are-untouched", "traits are replaced")
                        .on("inventory.update", call -> provider(call, ProviderMutants::withoutForeignTraits)));
    }

    /** The right tree with the provider of the node replaced. */
    private static ProviderTree provider(Call call, UnaryOperator<ResourceProvider> fault) throws Throwable {
        ProviderTree right = call.proceed();
        String node = call.argument(0);
        return new ProviderTree(right.providers().stream()
                .map(provider -> provider.name().equals(node) ? fault.apply(provider) : provider)
                .distinct()
                .toList());
    }

    private static ProviderTree keepingWhatIsThere(Call call) throws Throwable {
        ProviderTree known = call.argument(1);
        ProviderTree right = call.proceed();
        return known.find(call.argument(0))
                .filter(provider -> !provider.inventories().isEmpty())
                .map(right::with)
                .orElse(right);
    }

    private static ResourceProvider withoutDisk(ResourceProvider right) {
        return inventories(right, all -> {
            all.remove("DISK_GB");
            return all;
        });
    }

    private static ResourceProvider withTheFullHostName(ResourceProvider right) {
        return new ResourceProvider(right.name() + ".example", right.parent(), right.inventories(), right.traits());
    }

    private static ResourceProvider inventories(
            ResourceProvider right, UnaryOperator<Map<String, ResourceInventory>> fault) {
        Map<String, ResourceInventory> changed = fault.apply(new HashMap<>(right.inventories()));
        return new ResourceProvider(right.name(), right.parent(), changed, right.traits());
    }

    private static ResourceProvider memory(ResourceProvider right, UnaryOperator<ResourceInventory> fault) {
        return inventories(right, all -> {
            all.computeIfPresent("MEMORY_MB", (resource, inventory) -> fault.apply(inventory));
            return all;
        });
    }

    private static ResourceProvider withLimitlessMemory(ResourceProvider right) {
        return memory(right, memory -> new ResourceInventory(memory.total(), 0, 1, Integer.MAX_VALUE, 1, 1.0));
    }

    private static ResourceProvider withLessMemory(ResourceProvider right) {
        return memory(right, memory -> new ResourceInventory(memory.total() - 512, 0, 1, memory.total() - 512, 1, 1.0));
    }

    private static ResourceProvider withoutForeignTraits(ResourceProvider right) {
        Set<String> own = new HashSet<>(right.traits());
        own.removeIf(trait -> trait.startsWith("CUSTOM_"));
        return new ResourceProvider(right.name(), right.parent(), right.inventories(), own);
    }

    private static ResourceProvider marked(ResourceProvider right, String trait) {
        Set<String> more = new HashSet<>(right.traits());
        more.add(trait);
        return new ResourceProvider(right.name(), right.parent(), right.inventories(), more);
    }
}
