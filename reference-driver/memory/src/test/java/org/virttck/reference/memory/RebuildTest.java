package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;

class RebuildTest {

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
    void aRebuiltInstanceBootsFromTheNewImage() {
        instances.rebuild(spec.toBuilder()
                .flavor(new Flavor("as the image", 4, 256, 0))
                .image(rig.image(new byte[77]))
                .build());

        InstanceInfo info = instances.info(spec.id());
        assertEquals(PowerState.RUNNING, info.state());
        assertEquals(4, info.vcpus());
        assertEquals(256, info.memoryMib());
        assertTrue(rig.console(spec.id()).contains("guest: disk name=vda bytes=77 serial=-\n"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN"})
    void rebuildDoesNotBootUnlessAsked(PowerState before) {
        instances.destroy(spec.id());
        InstanceInfo info = instances.info(rig.in(before));
        instances.rebuild(
                spec.toBuilder().id(info.id()).name(info.name()).powerOn(false).build());

        assertEquals(PowerState.SHUTDOWN, rig.state(info.id()));
    }

    @Test
    void nobodyIsNotRebuilt() {
        InstanceSpec unknown = rig.spec().build();

        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> instances.rebuild(unknown)));
        assertEquals(1, instances.count());
    }

    @Test
    void aNameDoesNotChange() {
        InstanceSpec renamed = spec.toBuilder().name("t-other").build();

        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> instances.rebuild(renamed)));
        assertEquals(spec.name(), instances.info(spec.id()).name());
    }

    @Test
    void aBadImageLeavesTheGuestRunning() {
        String before = rig.console(spec.id());
        InstanceSpec bad = spec.toBuilder()
                .image(rig.image(new byte[] {'Q', 'F', 'I', (byte) 0xfb}))
                .build();

        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> instances.rebuild(bad)));
        assertEquals(before, rig.console(spec.id()));
    }

    @Test
    void itsOwnShareIsFreeForTheNewFlavor() {
        instances.rebuild(spec.toBuilder().flavor(new Flavor("all", 8, 512, 1)).build());
        InstanceSpec tooLarge =
                spec.toBuilder().flavor(new Flavor("more", 9, 512, 1)).build();

        assertEquals(ErrorCode.OUT_OF_RESOURCES, Rig.refusal(() -> instances.rebuild(tooLarge)));
        assertEquals(8, instances.info(spec.id()).vcpus());
        assertEquals(8, rig.driver.inventory().resources("memory-1").vcpusUsed());
    }
}
