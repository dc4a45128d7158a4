package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Rescue;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.KernelBoot;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.driver.model.RescueSpec;
import org.virttck.driver.model.Secret;

class MemoryRescueTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Rescue rescue;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        rescue = rig.driver.rescue();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"RUNNING", "SHUTDOWN"})
    void theRescueSystemBootsWithTheRootDiskBesideIt(PowerState before) {
        InstanceId id = rig.in(before);
        rescue.rescue(id, with(rescueImage()));

        String boot = lastBoot(id);
        assertTrue(boot.matches("guest: boot id=[0-9a-f]{8} image=rescue\n[^$]*"), boot);
        assertTrue(
                boot.contains("guest: disk name=vda bytes=77 serial=-\nguest: disk name=vdb bytes=1073741824 "), boot);
        assertTrue(boot.contains("guest: root boots=1\n"), boot);
        assertTrue(isRescued(id));
        assertEquals(PowerState.RUNNING, rig.state(id));
    }

    @Test
    void theRootDiskRemembersWhatWasBeforeTheRescue() {
        InstanceId id = rig.running();
        rescue.rescue(id, with(rescueImage()));
        rescue.unrescue(id);

        String boot = lastBoot(id);
        assertTrue(boot.contains("guest: root boots=2\n"), boot);
        assertFalse(boot.contains("image=") || boot.contains("vdb"), boot);
        assertFalse(isRescued(id));
    }

    @Test
    void theRescueOutlivesAPowerCycleAndARebootAndADriver() {
        InstanceId id = rig.running();
        rescue.rescue(id, with(rescueImage()));
        rig.driver.power().off(id, Duration.ZERO, Duration.ZERO);
        assertTrue(isRescued(id));
        rig.driver.power().on(id);
        rig.driver.power().reboot(id, RebootType.HARD);

        assertTrue(lastBoot(id).contains("guest: root boots=3\n"), () -> lastBoot(id));
        try (VirtDriver another = rig.open(Map.of())) {
            assertTrue(another.instances().info(id).rescued());
            another.rescue().unrescue(id);
        }
        assertFalse(isRescued(id));
    }

    @Test
    void eachRescueHasADiskOfItsOwn() {
        InstanceId id = rig.running();
        rescue.rescue(id, with(rescueImage()));
        rescue.unrescue(id);
        rescue.rescue(id, with(rescueImage()));

        assertTrue(lastBoot(id).contains("image=rescue"), () -> lastBoot(id));
        assertTrue(lastBoot(id).contains("guest: root boots=1\n"), () -> lastBoot(id));
    }

    @Test
    void aPasswordComesIntoForceInTheRescueSystemOnly() {
        InstanceId id = rig.running();
        rescue.rescue(id, new RescueSpec(rescueImage(), Optional.of(new Secret("abc"))));
        String sha256 = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertTrue(lastBoot(id).contains("guest: password sha256=" + sha256 + "\n"), () -> lastBoot(id));
        rescue.unrescue(id);

        assertFalse(lastBoot(id).contains("password"), () -> lastBoot(id));
    }

    @Test
    void aPasswordNeedsItsCapability() {
        InstanceId id = rig.running();
        try (VirtDriver another = rig.open(Map.of("without", "INITIAL_PASSWORD"))) {
            RescueSpec wanted = new RescueSpec(rescueImage(), Optional.of(new Secret("abc")));
            assertEquals(
                    ErrorCode.UNSUPPORTED, Rig.refusal(() -> another.rescue().rescue(id, wanted)));
        }
        assertFalse(isRescued(id));
    }

    @Test
    void aBadImageLeavesTheGuestRunning() {
        InstanceId id = rig.running();
        String before = rig.console(id);
        Image bad = rig.image(new byte[] {'Q', 'F', 'I', (byte) 0xfb});

        assertEquals(ErrorCode.INVALID_ARGUMENT, Rig.refusal(() -> rescue.rescue(id, with(bad))));
        assertEquals(before, rig.console(id));
        assertFalse(isRescued(id));
    }

    @ParameterizedTest
    @EnumSource(
            value = PowerState.class,
            names = {"PAUSED", "SUSPENDED"})
    void aGuestThatWouldLoseItsMemoryIsNotRescued(PowerState state) {
        InstanceId id = rig.in(state);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> rescue.rescue(id, with(rescueImage()))));
        assertEquals(state, rig.state(id));
    }

    @Test
    void nobodyIsRescuedTwiceOrUnrescuedForNothing() {
        InstanceId id = rig.running();
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> rescue.unrescue(id)));
        rescue.rescue(id, with(rescueImage()));
        String before = rig.console(id);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> rescue.rescue(id, with(rescueImage()))));
        assertEquals(before, rig.console(id));
    }

    @Test
    void aRebuildEndsTheRescue() {
        InstanceId id = rig.running();
        rescue.rescue(id, with(rescueImage()));
        String name = rig.driver.instances().info(id).name();
        rig.driver.instances().rebuild(rig.spec().id(id).name(name).build());

        assertFalse(isRescued(id));
    }

    private static RescueSpec with(Image image) {
        return new RescueSpec(image, Optional.empty());
    }

    private Image rescueImage() {
        Image usual = rig.image(new byte[77]);
        KernelBoot kernel = new KernelBoot(usual.location(), usual.location(), "quiet guest.image=rescue");
        return new Image("rescue", usual.format(), usual.location(), Optional.empty(), 0, 0, Optional.of(kernel));
    }

    private boolean isRescued(InstanceId id) {
        return rig.driver.instances().info(id).rescued();
    }

    private String lastBoot(InstanceId id) {
        String console = rig.console(id);
        return console.substring(console.lastIndexOf("guest: boot "));
    }
}
