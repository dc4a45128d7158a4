package org.virttck.reference.libvirt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;

/** The host as a resource provider. What this driver does not own is left as it is. */
final class NodeProvider {

    private static final Set<String> TRAITS = Set.of(
            "COMPUTE_NODE",
            "COMPUTE_GRAPHICS_MODEL_VGA",
            "COMPUTE_IMAGE_TYPE_QCOW2",
            "COMPUTE_IMAGE_TYPE_RAW",
            "COMPUTE_STORAGE_BUS_VIRTIO");

    /** Of capabilities that this driver never declares, whatever an earlier one said of the host. */
    private static final Set<String> UNTRUE_TRAITS = Set.of("COMPUTE_SECURITY_UEFI_SECURE_BOOT");

    private static final double NO_OVERCOMMITMENT = 1.0;

    private NodeProvider() {}

    static ProviderTree update(ProviderTree current, HostFigures figures) {
        Optional<ResourceProvider> known = current.find(figures.node());
        Map<String, ResourceInventory> inventories =
                new HashMap<>(known.map(ResourceProvider::inventories).orElse(Map.of()));
        inventories.put("VCPU", inventory(figures.vcpus(), HostFigures.VCPU_RATIO));
        inventories.put("MEMORY_MB", inventory(figures.memoryMib(), NO_OVERCOMMITMENT));
        inventories.put("DISK_GB", inventory(figures.diskGib(), NO_OVERCOMMITMENT));
        Set<String> traits = new HashSet<>(known.map(ResourceProvider::traits).orElse(Set.of()));
        traits.addAll(TRAITS);
        traits.removeAll(UNTRUE_TRAITS);
        Optional<String> parent = known.flatMap(ResourceProvider::parent);
        return current.with(new ResourceProvider(figures.node(), parent, inventories, traits));
    }

    private static ResourceInventory inventory(long total, double ratio) {
        return new ResourceInventory(total, 0, 1, total, 1, ratio);
    }
}
