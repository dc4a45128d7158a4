package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;

class MemoryInstancesTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Instances instances;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        instances = rig.driver.instances();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void anEmptyHostHasNoInstances() {
        assertEquals(Set.of(), instances.ids());
        assertEquals(Set.of(), instances.names());
        assertEquals(0, instances.count());
    }

    @Test
    void aSpawnedInstanceIsListedAndHasItsSize() {
        InstanceSpec spec = rig.spec().build();
        instances.spawn(spec);

        InstanceInfo expected = new InstanceInfo(
                spec.id(), spec.name(), PowerState.RUNNING, false, Optional.empty(), 512, 512, 2, Duration.ZERO);
        assertEquals(expected, instances.info(spec.id()));
        assertEquals(Set.of(spec.id()), instances.ids());
        assertEquals(Set.of(spec.name()), instances.names());
        assertEquals(1, instances.count());
    }

    @Test
    void anInstanceThatIsNotPoweredOnIsShutDown() {
        assertEquals(PowerState.SHUTDOWN, rig.state(rig.in(PowerState.SHUTDOWN)));
    }

    @Test
    void listsAreImmutable() {
        assertThrows(UnsupportedOperationException.class, () -> instances.ids().add(Rig.nobody()));
        assertThrows(
                UnsupportedOperationException.class, () -> instances.names().add("x"));
    }

    @Test
    void aSecondSpawnOfAnIdIsRefusedEvenWithABadImage() {
        InstanceSpec spec = rig.spec().build();
        instances.spawn(spec);
        InstanceSpec again =
                rig.spec().id(spec.id()).flavor(new Flavor("huge", 4096, 1, 1)).build();

        assertEquals(ErrorCode.ALREADY_EXISTS, Rig.refusal(() -> instances.spawn(again)));
        assertEquals(spec.name(), instances.info(spec.id()).name());
    }

    @Test
    void aSecondSpawnOfANameIsRefused() {
        InstanceSpec spec = rig.spec().build();
        instances.spawn(spec);
        InstanceSpec again = rig.spec().name(spec.name()).build();

        assertEquals(ErrorCode.ALREADY_EXISTS, Rig.refusal(() -> instances.spawn(again)));
        assertEquals(1, instances.count());
    }

    @Test
    void aNameOfAnotherOperatorIsRefused() {
        InstanceSpec foreign = rig.spec().name("x-1").build();

        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> instances.spawn(foreign)));
        assertEquals(0, instances.count());
    }

    @Test
    void anAbsentSpecificationIsRefused() {
        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> instances.spawn(null)));
    }

    @Test
    void moreThanTheHostCanHoldIsRefusedAndLeavesNothing() {
        for (Flavor tooLarge : List.of(
                new Flavor("cpus", 65, 1, 1), new Flavor("memory", 1, 65_537, 1), new Flavor("disk", 1, 1, 1_025))) {
            InstanceSpec spec = rig.spec().flavor(tooLarge).build();

            assertEquals(ErrorCode.OUT_OF_RESOURCES, Rig.refusal(() -> instances.spawn(spec)));
            assertFalse(instances.exists(spec.id()));
            assertFalse(instances.onDisk(spec.id()));
        }
    }

    @Test
    void moreThanIsLeftIsRefused() {
        instances.spawn(rig.spec().flavor(new Flavor("most", 63, 1, 1)).build());

        assertEquals(
                ErrorCode.OUT_OF_RESOURCES,
                Rig.refusal(() -> instances.spawn(rig.spec().build())));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN"})
    void destroyRemovesAnInstanceOfAnyState(PowerState state) {
        InstanceId id = rig.in(state);
        instances.destroy(id);

        assertFalse(instances.exists(id));
        assertFalse(instances.onDisk(id));
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> instances.info(id)));
    }

    @Test
    void destroyingNobodySucceeds() {
        instances.destroy(Rig.nobody());
        instances.destroyKeepingDisks(Rig.nobody());
        instances.deleteFiles(Rig.nobody());

        assertEquals(0, instances.count());
    }

    @Test
    void aDestroyedIdAndNameCanBeUsedAgain() {
        InstanceSpec spec = rig.spec().build();
        instances.spawn(spec);
        instances.destroy(spec.id());
        instances.spawn(spec);

        assertEquals(PowerState.RUNNING, rig.state(spec.id()));
    }

    @Test
    void aKeptDiskStaysUntilItsFilesAreDeleted() {
        InstanceId id = rig.running();
        instances.destroyKeepingDisks(id);
        assertFalse(instances.exists(id));
        assertTrue(instances.onDisk(id));

        instances.deleteFiles(id);
        assertFalse(instances.onDisk(id));
    }

    @Test
    void filesOfAnInstanceThatExistsAreNotDeleted() {
        InstanceId id = rig.running();

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> instances.deleteFiles(id)));
        assertTrue(instances.onDisk(id));
    }

    @Test
    void anotherOperatorSeesAndTouchesNothing() {
        InstanceId id = rig.running();
        InstanceId left = rig.running();
        instances.destroyKeepingDisks(left);
        try (VirtDriver other = rig.openAs("other-")) {
            Instances theirs = other.instances();
            theirs.destroy(id);
            theirs.deleteFiles(left);

            assertEquals(0, theirs.count());
            assertFalse(theirs.exists(id));
            assertFalse(theirs.onDisk(left));
        }
        assertEquals(PowerState.RUNNING, rig.state(id));
        assertTrue(instances.onDisk(left));
    }
}
