package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceProvider;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Traits by which a scheduler chooses a host. Of the capabilities of the contract Nova has a trait for one alone. */
final class InventoryTraitsSpec {

    private static final String SECURE_BOOT = "COMPUTE_SECURITY_UEFI_SECURE_BOOT";

    @Spec("inventory.secure-boot-trait-is-honest")
    void traitIsThereWhenTheCapabilityIsDeclared(Bench bench) {
        Set<String> traits = traits(bench, new ProviderTree(List.of()));
        assertEquals(
                presence(bench.declares(Capability.SECURE_BOOT)), presence(traits.contains(SECURE_BOOT)), told(bench));
    }

    @Spec("inventory.outdated-capability-trait-is-corrected")
    void traitFollowsTheDeclarationWhateverTheTreeSaid(Bench bench) {
        ResourceProvider right =
                InventoryProvidersSpec.providerIn(bench, InventoryProvidersSpec.fresh(bench, bench.node()));
        boolean declared = bench.declares(Capability.SECURE_BOOT);
        Set<String> outdated = new HashSet<>(right.traits());
        outdated.remove(SECURE_BOOT);
        outdated.addAll(declared ? Set.of() : Set.of(SECURE_BOOT));
        ResourceProvider stale = new ResourceProvider(right.name(), right.parent(), right.inventories(), outdated);
        Set<String> traits = traits(bench, new ProviderTree(List.of(stale)));
        assertEquals(
                presence(declared),
                presence(traits.contains(SECURE_BOOT)),
                told(bench) + ", after the tree said otherwise");
    }

    @Spec("inventory.image-type-trait-is-there")
    void formatOfAnImageThatBootsIsAmongTheTraits(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.in(PowerState.RUNNING, spec);
        String trait = "COMPUTE_IMAGE_TYPE_" + spec.image().format().name();
        Set<String> traits = traits(bench, new ProviderTree(List.of()));
        if (!traits.contains(trait)) {
            throw new AssertionFailedError("traits of the node that booted such an image", "with " + trait, traits);
        }
    }

    private static Set<String> traits(Bench bench, ProviderTree known) {
        ProviderTree updated = bench.inventory().update(bench.node(), known);
        return InventoryProvidersSpec.providerIn(bench, updated).traits();
    }

    private static String presence(boolean isThere) {
        return isThere ? "the trait is there" : "the trait is not there";
    }

    private static String told(Bench bench) {
        String is = bench.declares(Capability.SECURE_BOOT) ? "is" : "is not";
        return SECURE_BOOT + " on the provider of the node, while SECURE_BOOT " + is + " declared";
    }
}
