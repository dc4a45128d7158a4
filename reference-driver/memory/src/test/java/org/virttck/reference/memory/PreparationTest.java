package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;

class PreparationTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Instances instances;
    private InstanceSpec spec;

    @BeforeEach
    void open() {
        rig = new Rig(directory, Map.of("vcpus", "4"));
        instances = rig.driver.instances();
        spec = rig.spec().build();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatIsPreparedTakesItsShareAndDoesNotExist() {
        instances.prepareSpawn(spec);
        instances.prepareSpawn(spec);

        assertEquals(2, vcpusUsed());
        assertFalse(instances.exists(spec.id()));
        assertFalse(instances.onDisk(spec.id()));
    }

    @Test
    void spawnTakesOverWhatWasPrepared() {
        instances.prepareSpawn(spec);
        instances.spawn(spec);
        instances.cleanUpFailedSpawn(spec.id());

        assertEquals(2, vcpusUsed());
        assertEquals(PowerState.RUNNING, rig.state(spec.id()));
    }

    @Test
    void whatIsGivenBackIsFree() {
        instances.prepareSpawn(spec);
        instances.cleanUpFailedSpawn(spec.id());
        instances.cleanUpFailedSpawn(spec.id());

        assertEquals(0, vcpusUsed());
    }

    @Test
    void aFailedSpawnLeavesThePreparationToBeGivenBack() {
        instances.prepareSpawn(spec);
        InstanceSpec bad =
                spec.toBuilder().flavor(new Flavor("more", 5, 512, 1)).build();

        assertEquals(ErrorCode.OUT_OF_RESOURCES, Rig.refusal(() -> instances.spawn(bad)));
        instances.cleanUpFailedSpawn(spec.id());
        assertEquals(0, vcpusUsed());
    }

    @Test
    void whatExistsOrCannotBeMadeIsNotPrepared() {
        InstanceId there = rig.running();
        InstanceSpec again = spec.toBuilder().id(there).build();
        InstanceSpec huge =
                spec.toBuilder().flavor(new Flavor("more", 5, 512, 1)).build();

        assertEquals(ErrorCode.ALREADY_EXISTS, Rig.refusal(() -> instances.prepareSpawn(again)));
        assertEquals(ErrorCode.OUT_OF_RESOURCES, Rig.refusal(() -> instances.prepareSpawn(huge)));
        assertEquals(2, vcpusUsed());
    }

    @Test
    void aKeptDiskOutlivesAPreparation() {
        instances.spawn(spec);
        instances.destroyKeepingDisks(spec.id());
        instances.prepareSpawn(spec);
        instances.cleanUpFailedSpawn(spec.id());

        assertTrue(instances.onDisk(spec.id()));
        assertEquals(0, vcpusUsed());
        assertEquals(1, rig.driver.inventory().resources("memory-1").diskGibUsed());
    }

    @Test
    void deletingAKeptDiskLeavesThePreparation() {
        instances.spawn(spec);
        instances.destroyKeepingDisks(spec.id());
        instances.prepareSpawn(spec);
        instances.deleteFiles(spec.id());

        assertFalse(instances.onDisk(spec.id()));
        assertEquals(2, vcpusUsed());
    }

    private int vcpusUsed() {
        return rig.driver.inventory().resources("memory-1").vcpusUsed();
    }
}
