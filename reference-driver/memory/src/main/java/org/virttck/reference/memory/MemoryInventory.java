package org.virttck.reference.memory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.Inventory;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;

/** What the host has to give; nothing is overcommitted. */
final class MemoryInventory implements Inventory {

    private static final Set<String> OWN_TRAITS =
            Set.of("COMPUTE_NODE", "COMPUTE_IMAGE_TYPE_RAW", "COMPUTE_IMAGE_TYPE_QCOW2");
    private static final String SECURE_BOOT_TRAIT = "COMPUTE_SECURITY_UEFI_SECURE_BOOT";

    private final Gate gate;
    private final Hypervisor hypervisor;

    MemoryInventory(Gate gate, Hypervisor hypervisor) {
        this.gate = gate;
        this.hypervisor = hypervisor;
    }

    @Override
    public HostResources resources(String node) {
        gate.admit();
        mustBeKnown(node);
        Capacity total = hypervisor.profile().total();
        Capacity taken = hypervisor.taken();
        return new HostResources(
                total.vcpus(),
                taken.vcpus(),
                total.memoryMib(),
                taken.memoryMib(),
                total.diskGib(),
                taken.diskGib(),
                MemoryProvider.NAME,
                Release.version(),
                node,
                "x86_64");
    }

    @Override
    public ProviderTree update(String node, ProviderTree current) {
        gate.admit();
        mustBeKnown(node);
        ResourceProvider known = Arguments.present("current", current)
                .find(node)
                .orElse(new ResourceProvider(node, Optional.empty(), Map.of(), Set.of()));
        return current.with(brought(known));
    }

    private void mustBeKnown(String node) {
        if (!hypervisor.name().equals(node)) {
            throw Refusals.unknownNode(node);
        }
    }

    /** The provider with what is ours up to date, and with what others have put there. */
    private ResourceProvider brought(ResourceProvider known) {
        Map<String, ResourceInventory> inventories = new HashMap<>(known.inventories());
        Capacity total = hypervisor.profile().total();
        inventories.put("VCPU", whole(total.vcpus()));
        inventories.put("MEMORY_MB", whole(total.memoryMib()));
        inventories.put("DISK_GB", whole(total.diskGib()));
        Set<String> traits = new HashSet<>(known.traits());
        traits.addAll(OWN_TRAITS);
        traits.remove(SECURE_BOOT_TRAIT);
        if (gate.declared().contains(Capability.SECURE_BOOT)) {
            traits.add(SECURE_BOOT_TRAIT);
        }
        return new ResourceProvider(known.name(), known.parent(), inventories, traits);
    }

    private static ResourceInventory whole(long total) {
        return new ResourceInventory(total, 0, 1, total, 1, 1.0);
    }
}
