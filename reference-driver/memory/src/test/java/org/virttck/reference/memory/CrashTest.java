package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.KernelBoot;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

class CrashTest {

    @TempDir
    private Path directory;

    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void aGuestThatPanicsStandsStill() {
        InstanceId id = crashed();
        String console = rig.console(id);
        rig.time.advance(Duration.ofSeconds(1));

        assertEquals(PowerState.CRASHED, rig.state(id));
        assertEquals(console, rig.console(id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quiet guest.nmi=count", "guest.nmi=panicking"})
    void anyOtherGuestOnlyCounts(String arguments) {
        InstanceId id = interrupted(arguments);

        assertEquals(PowerState.RUNNING, rig.state(id));
    }

    @Test
    void aHardRebootRevivesIt() {
        InstanceId id = crashed();
        rig.driver.power().reboot(id, RebootType.HARD);

        assertEquals(PowerState.RUNNING, rig.state(id));
    }

    @Test
    void powerOffEndsIt() {
        InstanceId id = crashed();
        rig.driver.power().off(id, Duration.ZERO, Duration.ZERO);

        assertEquals(PowerState.SHUTDOWN, rig.state(id));
    }

    @Test
    void nothingElseWakesIt() {
        InstanceId id = crashed();
        var suspension = rig.driver.suspension();

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> suspension.unpause(id)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> suspension.resume(id)));
        assertEquals(
                ErrorCode.INVALID_STATE, Rig.refusal(() -> rig.driver.power().crashDump(id)));
        assertEquals(PowerState.CRASHED, rig.state(id));
    }

    private InstanceId crashed() {
        return interrupted("quiet guest.nmi=panic");
    }

    private InstanceId interrupted(String arguments) {
        Image usual = rig.image(new byte[77]);
        KernelBoot kernel = new KernelBoot(usual.location(), usual.location(), arguments);
        Image image = new Image("own", usual.format(), usual.location(), Optional.empty(), 0, 0, Optional.of(kernel));
        InstanceSpec spec = rig.spec().image(image).build();
        rig.driver.instances().spawn(spec);
        rig.time.advance(Duration.ofMillis(2));
        rig.driver.power().crashDump(spec.id());
        return spec.id();
    }
}
