package com.example.hypervisor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Host;
import org.virttck.driver.Inventory;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;

/** The one node of the hypervisor: that it is there, what it has, and what is taken. */
final class ExampleNode implements Host, Inventory {

    private static final Set<String> OWN_TRAITS = Set.of("CUSTOM_EXAMPLE_HYPERVISOR", "COMPUTE_IMAGE_TYPE_RAW");
    private static final Set<String> TRAITS_OF_WHAT_IS_NOT_DECLARED = Set.of("COMPUTE_SECURITY_UEFI_SECURE_BOOT");

    private final Connection connection;

    ExampleNode(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Set<String> nodes() {
        connection.mustBeOpen();
        return Set.of(Hypervisor.NODE);
    }

    @Override
    public boolean isAvailable(String node) {
        return nodes().contains(node);
    }

    @Override
    public Map<UUID, String> nodesById() {
        return nodes().stream()
                .collect(Collectors.toMap(
                        name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), Function.identity()));
    }

    @Override
    public HostResources resources(String node) {
        mustBeKnown(node);
        Resources total = Hypervisor.TOTAL;
        Resources taken = connection.hypervisor().taken();
        return new HostResources(
                total.vcpus(),
                taken.vcpus(),
                total.memoryMib(),
                taken.memoryMib(),
                total.diskGib(),
                taken.diskGib(),
                Hypervisor.TYPE,
                Hypervisor.VERSION,
                node,
                "x86_64");
    }

    @Override
    public ProviderTree update(String node, ProviderTree current) {
        mustBeKnown(node);
        ResourceProvider known =
                current.find(node).orElseGet(() -> new ResourceProvider(node, Optional.empty(), Map.of(), Set.of()));
        return current.with(upToDate(known));
    }

    /** Brings what is ours up to date: inventories and traits of others stay. */
    private static ResourceProvider upToDate(ResourceProvider known) {
        Map<String, ResourceInventory> inventories = new HashMap<>(known.inventories());
        inventories.put("VCPU", all(Hypervisor.TOTAL.vcpus()));
        inventories.put("MEMORY_MB", all(Hypervisor.TOTAL.memoryMib()));
        inventories.put("DISK_GB", all(Hypervisor.TOTAL.diskGib()));
        Set<String> traits = new HashSet<>(known.traits());
        traits.addAll(OWN_TRAITS);
        traits.removeAll(TRAITS_OF_WHAT_IS_NOT_DECLARED);
        return new ResourceProvider(known.name(), known.parent(), inventories, traits);
    }

    /** Nothing is held back, and nothing is given away twice. */
    private static ResourceInventory all(long total) {
        return new ResourceInventory(total, 0, 1, total, 1, 1.0);
    }

    private void mustBeKnown(String node) {
        if (!isAvailable(node)) {
            throw new VirtDriverException(ErrorCode.NOT_FOUND, "there is no node \"" + node + "\"");
        }
    }
}
