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

class EvacuationTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Instances instances;
    private InstanceSpec spec;

    @BeforeEach
    void spawn() {
        rig = new Rig(directory, Map.of("vcpus", "8"));
        instances = rig.driver.instances();
        spec = rig.spec().build();
        instances.spawn(spec);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aKeptDiskIsBootedFromOnceMore() {
        instances.destroyKeepingDisks(spec.id());
        instances.evacuate(spec);

        assertEquals(PowerState.RUNNING, rig.state(spec.id()));
        assertTrue(rig.console(spec.id()).contains("guest: root boots=2\n"));
        assertEquals(1, rig.driver.inventory().resources("memory-1").diskGibUsed());
    }

    @Test
    void aKeptDiskSurvivesBeingUsedAndKeptAgain() {
        for (int boots = 1; boots < 4; boots++) {
            assertTrue(rig.console(spec.id()).contains("guest: root boots=" + boots + "\n"));
            instances.destroyKeepingDisks(spec.id());
            instances.evacuate(spec);
        }
    }

    @Test
    void withoutADiskTheGuestBeginsAnew() {
        instances.destroy(spec.id());
        instances.evacuate(spec);

        assertTrue(rig.console(spec.id()).contains("guest: root boots=1\n"));
    }

    @Test
    void spawnMakesAFreshDiskInPlaceOfTheKeptOne() {
        instances.destroyKeepingDisks(spec.id());
        instances.spawn(spec);

        assertTrue(rig.console(spec.id()).contains("guest: root boots=1\n"));
    }

    @Test
    void aDiskOfAnInstanceOfAnotherNameIsNotHandedOut() {
        instances.destroyKeepingDisks(spec.id());
        instances.evacuate(spec.toBuilder().name("t-other").build());

        assertTrue(rig.console(spec.id()).contains("guest: root boots=1\n"));
    }

    @Test
    void whatIsThereIsNotEvacuated() {
        assertEquals(ErrorCode.ALREADY_EXISTS, Rig.refusal(() -> instances.evacuate(spec)));
        assertEquals(PowerState.RUNNING, rig.state(spec.id()));
    }

    @Test
    void aFailedEvacuationLeavesTheDisk() {
        instances.destroyKeepingDisks(spec.id());
        InstanceSpec tooLarge =
                spec.toBuilder().flavor(new Flavor("more", 9, 512, 1)).build();

        assertEquals(ErrorCode.OUT_OF_RESOURCES, Rig.refusal(() -> instances.evacuate(tooLarge)));
        assertTrue(instances.onDisk(spec.id()));
        assertFalse(instances.exists(spec.id()));
    }

    @Test
    void cleanUpRemovesAKeptDiskAndNothingThatExists() {
        InstanceId left = rig.running();
        instances.destroyKeepingDisks(left);
        instances.cleanUp(left);
        instances.cleanUp(left);

        assertFalse(instances.onDisk(left));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> instances.cleanUp(spec.id())));
        assertTrue(instances.onDisk(spec.id()));
    }
}
