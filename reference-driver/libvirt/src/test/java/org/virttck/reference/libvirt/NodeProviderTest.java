package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;

final class NodeProviderTest {

    private static final HostFigures HOST = new HostFigures("node", "x86_64", 2, 4096, 100);
    private static final ResourceInventory FOREIGN = new ResourceInventory(4, 0, 1, 4, 1, 1.0);

    @Test
    void emptyTreeGetsTheNode() {
        ProviderTree tree = NodeProvider.update(new ProviderTree(List.of()), HOST);
        ResourceProvider node = tree.find("node").orElseThrow();
        assertEquals(Set.of("VCPU", "MEMORY_MB", "DISK_GB"), node.inventories().keySet());
        for (ResourceInventory inventory : node.inventories().values()) {
            assertTrue(1 <= inventory.minUnit() && inventory.minUnit() <= inventory.stepSize());
            assertTrue(inventory.stepSize() <= inventory.maxUnit() && inventory.maxUnit() <= inventory.total());
        }
    }

    @Test
    void whatOthersOwnStays() {
        ResourceProvider other = new ResourceProvider("disk", Optional.of("node"), Map.of(), Set.of("CUSTOM_SSD"));
        ResourceProvider node = new ResourceProvider(
                "node", Optional.of("rack"), Map.of("CUSTOM_LICENSE", FOREIGN), Set.of("CUSTOM_BLUE"));
        ProviderTree tree = NodeProvider.update(new ProviderTree(List.of(other, node)), HOST);
        assertEquals(other, tree.providers().get(0));
        ResourceProvider updated = tree.find("node").orElseThrow();
        assertEquals(Optional.of("rack"), updated.parent());
        assertEquals(FOREIGN, updated.inventories().get("CUSTOM_LICENSE"));
        assertTrue(updated.traits().containsAll(Set.of("CUSTOM_BLUE", "COMPUTE_NODE")));
    }

    @Test
    void answerGivenInAgainIsEqual() {
        ProviderTree once = NodeProvider.update(new ProviderTree(List.of()), HOST);
        assertEquals(once, NodeProvider.update(once, HOST));
    }

    @Test
    void traitOfAnotherTimeIsTakenBack() {
        String untrue = "COMPUTE_SECURITY_UEFI_SECURE_BOOT";
        ResourceProvider node = new ResourceProvider("node", Optional.empty(), Map.of(), Set.of(untrue));
        ProviderTree tree = NodeProvider.update(new ProviderTree(List.of(node)), HOST);
        assertFalse(tree.find("node").orElseThrow().traits().contains(untrue));
    }

    @Test
    void staleFiguresAreReplaced() {
        ProviderTree before = NodeProvider.update(new ProviderTree(List.of()), HOST);
        ProviderTree after = NodeProvider.update(before, new HostFigures("node", "x86_64", 4, 4096, 100));
        assertEquals(
                4, after.find("node").orElseThrow().inventories().get("VCPU").total());
        assertEquals(1, after.providers().size());
    }

    @Test
    void hostRefusesWhatItCanNeverHold() {
        HOST.checkHolds(new Flavor("largest", 32, 4096, 100), 255);
        for (Flavor flavor : List.of(
                new Flavor("cpus", 33, 64, 1), new Flavor("memory", 1, 4097, 1), new Flavor("disk", 1, 64, 101))) {
            String message = Refused.with(ErrorCode.OUT_OF_RESOURCES, () -> HOST.checkHolds(flavor, 255));
            assertTrue(message.contains("node"), message);
        }
        Refused.with(ErrorCode.OUT_OF_RESOURCES, () -> HOST.checkHolds(new Flavor("cpus", 9, 64, 1), 8));
    }
}
