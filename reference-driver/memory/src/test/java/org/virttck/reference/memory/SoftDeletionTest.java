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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Instances;
import org.virttck.driver.Power;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

class SoftDeletionTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Instances instances;

    @BeforeEach
    void open() {
        rig = new Rig(directory, Map.of("vcpus", "4"));
        instances = rig.driver.instances();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN"})
    void anInstanceOfAnyStateIsPutAwayAndComesBack(PowerState state) {
        InstanceId id = rig.in(state);
        instances.softDelete(id);
        assertEquals(PowerState.SHUTDOWN, rig.state(id));
        assertTrue(instances.ids().contains(id));
        assertTrue(instances.onDisk(id));

        instances.restore(id);
        assertEquals(PowerState.RUNNING, rig.state(id));
    }

    @Test
    void whatIsPutAwayTakesItsDiskAlone() {
        InstanceId id = rig.running();
        instances.softDelete(id);

        HostResources resources = rig.driver.inventory().resources("memory-1");
        assertEquals(0, resources.vcpusUsed());
        assertEquals(0, resources.memoryMibUsed());
        assertEquals(1, resources.diskGibUsed());
    }

    @Test
    void nothingBootsWhatIsPutAway() {
        InstanceSpec spec = rig.spec().build();
        instances.spawn(spec);
        instances.softDelete(spec.id());
        Power power = rig.driver.power();

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> power.on(spec.id())));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> power.reboot(spec.id(), RebootType.HARD)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> power.resumeOnHostBoot(spec.id())));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> instances.rebuild(spec)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> instances.softDelete(spec.id())));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> instances.cleanUp(spec.id())));
        assertEquals(PowerState.SHUTDOWN, rig.state(spec.id()));
    }

    @Test
    void whatIsNotPutAwayIsNotRestored() {
        InstanceId id = rig.in(PowerState.SHUTDOWN);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> instances.restore(id)));
        assertEquals(PowerState.SHUTDOWN, rig.state(id));
    }

    @Test
    void aFullHostRestoresNothingUntilThereIsRoom() {
        InstanceId id = rig.running();
        instances.softDelete(id);
        InstanceSpec rest = rig.spec().flavor(new Flavor("all", 4, 512, 1)).build();
        instances.spawn(rest);

        assertEquals(ErrorCode.OUT_OF_RESOURCES, Rig.refusal(() -> instances.restore(id)));
        instances.destroy(rest.id());
        instances.restore(id);
        assertEquals(PowerState.RUNNING, rig.state(id));
    }

    @Test
    void anotherDriverRestoresAndDestroys() {
        InstanceId restored = rig.running();
        InstanceId destroyed = rig.running();
        instances.softDelete(restored);
        instances.softDelete(destroyed);
        try (VirtDriver other = rig.open(Map.of("vcpus", "4"))) {
            other.instances().restore(restored);
            other.instances().destroy(destroyed);
        }

        assertEquals(PowerState.RUNNING, rig.state(restored));
        assertFalse(instances.exists(destroyed));
        assertFalse(instances.onDisk(destroyed));
    }
}
