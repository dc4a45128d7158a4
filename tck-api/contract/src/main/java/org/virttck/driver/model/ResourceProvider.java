package org.virttck.driver.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that has resources to give: a node, a NUMA cell, a shared disk.
 *
 * @param name unique in the tree, 1 to 255 characters
 * @param parent name of the provider that holds this one; empty at a root
 * @param inventories by resource class, as {@code VCPU}, {@code MEMORY_MB}, {@code DISK_GB}, {@code CUSTOM_...}
 * @param traits as {@code HW_CPU_X86_AVX2}, {@code CUSTOM_...}
 */
public record ResourceProvider(
        String name, Optional<String> parent, Map<String, ResourceInventory> inventories, Set<String> traits) {

    /** Validates names and takes copies. */
    public ResourceProvider {
        Checks.text("name", name, 255);
        inventories = Map.copyOf(inventories);
        traits = Set.copyOf(traits);
        inventories.keySet().forEach(key -> Checks.matches("resource class", key, "[A-Z0-9_]{1,255}"));
        traits.forEach(trait -> Checks.matches("trait", trait, "[A-Z0-9_]{1,255}"));
    }
}
