package org.virttck.specs.inventory;

import static org.virttck.specs.inventory.Figures.withUsage;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with what placement is told. */
final class TreeMutants implements Mutants {

    private static final String UPDATE = "inventory.update";
    private static final String SECURE_BOOT = "COMPUTE_SECURITY_UEFI_SECURE_BOOT";
    private static final String RACK = "CUSTOM_RACK_OF_THE_NODE";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("inventory.usage-fits-what-may-be-given-away", "memory in use is in KiB")
                        .on("inventory.resources", TreeMutants::withMemoryInUseInKib),
                breaking("inventory.totals-do-not-follow-usage", "what is free is told as the total")
                        .on(UPDATE, TreeMutants::withFreeMemoryAsTotal),
                breaking("inventory.provider-of-the-node-is-a-root", "the node is put under its rack")
                        .on(UPDATE, TreeMutants::underARack),
                breaking("inventory.parents-are-in-the-tree", "the parent of a child has been renamed")
                        .on(UPDATE, call -> ((ProviderTree) call.proceed()).with(orphan())),
                breaking("inventory.provider-numbers-fit-placement", "what has no limit is infinite")
                        .on(UPDATE, call -> provider(call, TreeMutants::withEndlessOvercommitment)),
                breaking("inventory.secure-boot-trait-is-honest", "the trait is kept in a list by hand")
                        .on(UPDATE, call -> provider(call, TreeMutants::withTheOtherTrait)),
                breaking("inventory.outdated-capability-trait-is-corrected", "traits that are known stay as they are")
                        .on(UPDATE, TreeMutants::keepingWhatTheTreeSaid),
                breaking("inventory.image-type-trait-is-there", "the list of traits was written before the format")
                        .on(UPDATE, call -> provider(call, TreeMutants::withoutImageTypes)));
    }

    private static HostResources withMemoryInUseInKib(Call call) throws Throwable {
        HostResources right = call.proceed();
        Usage used = Usage.in(right);
        return withUsage(right, new Usage(used.vcpus(), used.memoryMib() * 1024, used.diskGib()));
    }

    private static Object withFreeMemoryAsTotal(Call call) throws Throwable {
        long used = call.driver().inventory().resources(call.argument(0)).memoryMibUsed();
        return provider(
                call,
                right -> inventory(right, "MEMORY_MB", memory -> {
                    long free = memory.total() - used;
                    return new ResourceInventory(free, 0, 1, free, 1, 1.0);
                }));
    }

    private static Object underARack(Call call) throws Throwable {
        ProviderTree right = (ProviderTree) provider(
                call, node -> new ResourceProvider(node.name(), Optional.of(RACK), node.inventories(), node.traits()));
        return right.with(new ResourceProvider(RACK, Optional.empty(), Map.of(), Set.of()));
    }

    private static ResourceProvider orphan() {
        return new ResourceProvider("numa-0", Optional.of("old-name-of-the-node"), Map.of(), Set.of());
    }

    private static ResourceProvider withEndlessOvercommitment(ResourceProvider right) {
        return inventory(
                right,
                "VCPU",
                cpus -> new ResourceInventory(cpus.total(), 0, 1, cpus.total(), 1, Double.POSITIVE_INFINITY));
    }

    private static ResourceProvider withTheOtherTrait(ResourceProvider right) {
        return traits(right, traits -> {
            if (!traits.remove(SECURE_BOOT)) {
                traits.add(SECURE_BOOT);
            }
            return traits;
        });
    }

    private static Object keepingWhatTheTreeSaid(Call call) throws Throwable {
        ProviderTree known = call.argument(1);
        Optional<Set<String>> said =
                known.find(call.argument(0)).map(ResourceProvider::traits).filter(traits -> !traits.isEmpty());
        return provider(
                call,
                right -> traits(right, traits -> {
                    said.ifPresent(before -> {
                        traits.remove(SECURE_BOOT);
                        traits.addAll(before);
                    });
                    return traits;
                }));
    }

    private static ResourceProvider withoutImageTypes(ResourceProvider right) {
        return traits(right, traits -> {
            traits.removeIf(trait -> trait.startsWith("COMPUTE_IMAGE_TYPE_"));
            return traits;
        });
    }

    /** The right tree with the provider of the node replaced. */
    private static Object provider(Call call, UnaryOperator<ResourceProvider> fault) throws Throwable {
        ProviderTree right = call.proceed();
        List<ResourceProvider> providers = new ArrayList<>(right.providers());
        String node = call.argument(0);
        providers.replaceAll(provider -> provider.name().equals(node) ? fault.apply(provider) : provider);
        return new ProviderTree(providers);
    }

    private static ResourceProvider inventory(
            ResourceProvider right, String resource, UnaryOperator<ResourceInventory> fault) {
        Map<String, ResourceInventory> changed = new HashMap<>(right.inventories());
        changed.computeIfPresent(resource, (any, inventory) -> fault.apply(inventory));
        return new ResourceProvider(right.name(), right.parent(), changed, right.traits());
    }

    private static ResourceProvider traits(ResourceProvider right, UnaryOperator<Set<String>> fault) {
        Set<String> changed = fault.apply(new HashSet<>(right.traits()));
        return new ResourceProvider(right.name(), right.parent(), right.inventories(), changed);
    }
}
