package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Inventory;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.ProviderTree;
import org.virttck.driver.model.ResourceInventory;
import org.virttck.driver.model.ResourceProvider;

class MemoryInventoryTest {

    private static final String NODE = "memory-1";
    private static final ProviderTree EMPTY = new ProviderTree(List.of());

    @TempDir
    private Path directory;

    private Rig rig;
    private Inventory inventory;

    @BeforeEach
    void open() {
        rig = new Rig(directory, Map.of("vcpus", "8", "memory-mib", "4096", "disk-gib", "100"));
        inventory = rig.driver.inventory();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void theHostIsItsOnlyNode() {
        assertEquals(Set.of(NODE), rig.driver.host().nodes());
        assertTrue(rig.driver.host().isAvailable(NODE));
        assertFalse(rig.driver.host().isAvailable("memory-2"));
        assertFalse(rig.driver.host().isAvailable(""));
    }

    @Test
    void totalsAreAsConfigured() {
        HostResources resources = inventory.resources(NODE);

        assertEquals(8, resources.vcpus());
        assertEquals(4096, resources.memoryMib());
        assertEquals(100, resources.diskGib());
        assertEquals(NODE, resources.hostname());
        assertUsed(0, 0, 0);
    }

    @Test
    void usageIsThatOfTheFlavorsInWhateverState() {
        InstanceId running = rig.running();
        InstanceId down = rig.in(PowerState.SHUTDOWN);
        InstanceId suspended = rig.in(PowerState.SUSPENDED);
        assertUsed(6, 1536, 3);

        rig.driver.instances().destroy(running);
        rig.driver.instances().destroy(down);
        rig.driver.instances().destroy(suspended);
        assertUsed(0, 0, 0);
    }

    @Test
    void aKeptDiskCountsUntilItIsDeleted() {
        InstanceId id = rig.running();
        rig.driver.instances().destroyKeepingDisks(id);
        assertUsed(0, 0, 1);

        rig.driver.instances().deleteFiles(id);
        assertUsed(0, 0, 0);
    }

    @Test
    void aSpawnReplacesTheDiskThatItsIdLeft() {
        InstanceId id = rig.running();
        rig.driver.instances().destroyKeepingDisks(id);
        rig.driver.instances().spawn(rig.spec().id(id).build());

        assertUsed(2, 512, 1);
    }

    @Test
    void anUnknownNodeIsNotFound() {
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> inventory.resources("nowhere")));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> inventory.update("nowhere", EMPTY)));
    }

    @Test
    void aProviderOfTheNodesNameIsAdded() {
        ResourceProvider added = inventory.update(NODE, EMPTY).find(NODE).orElseThrow();

        assertEquals(Optional.empty(), added.parent());
        assertEquals(
                Map.of(
                        "VCPU", new ResourceInventory(8, 0, 1, 8, 1, 1.0),
                        "MEMORY_MB", new ResourceInventory(4096, 0, 1, 4096, 1, 1.0),
                        "DISK_GB", new ResourceInventory(100, 0, 1, 100, 1, 1.0)),
                added.inventories());
        assertTrue(added.traits().contains("COMPUTE_NODE"));
    }

    @Test
    void whatOthersPutIntoTheTreeStays() {
        ResourceInventory theirs = new ResourceInventory(5, 1, 1, 4, 1, 2.0);
        ResourceProvider storage =
                new ResourceProvider("nfs", Optional.empty(), Map.of("DISK_GB", theirs), Set.of("CUSTOM_SLOW"));
        ResourceProvider node = new ResourceProvider(
                NODE, Optional.of("rack"), Map.of("CUSTOM_FPGA", theirs, "VCPU", theirs), Set.of("CUSTOM_GOLD"));
        ProviderTree current = new ProviderTree(List.of(storage, node));
        ProviderTree updated = inventory.update(NODE, current);

        ResourceProvider changed = updated.find(NODE).orElseThrow();
        assertEquals(Optional.of(storage), updated.find("nfs"));
        assertEquals(Optional.of("rack"), changed.parent());
        assertEquals(theirs, changed.inventories().get("CUSTOM_FPGA"));
        assertEquals(8, changed.inventories().get("VCPU").total());
        assertTrue(changed.traits().contains("CUSTOM_GOLD"));
        assertEquals(new ProviderTree(List.of(storage, node)), current);
    }

    @Test
    void updatingAgainYieldsAnEqualTree() {
        ProviderTree once = inventory.update(NODE, EMPTY);

        assertEquals(once, inventory.update(NODE, once));
    }

    private void assertUsed(int vcpus, long memoryMib, long diskGib) {
        HostResources resources = inventory.resources(NODE);
        assertEquals(vcpus, resources.vcpusUsed());
        assertEquals(memoryMib, resources.memoryMibUsed());
        assertEquals(diskGib, resources.diskGibUsed());
    }
}
