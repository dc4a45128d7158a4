package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

class GuestTest {

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
    void aGuestTellsItsDevicesAndThenCounts() {
        InstanceId id = rig.running();
        rig.time.advance(Duration.ofMillis(5));

        String expected = """
                guest: boot id=[0-9a-f]{8}
                guest: speaks v=2
                guest: memory kib=524288
                guest: cpus n=2
                guest: disk name=vda bytes=1073741824 serial=-
                guest: security
                guest: root boots=1
                guest: ready
                guest: tick n=1 uptime=0.002 nmi=0
                guest: tick n=2 uptime=0.004 nmi=0
                """;
        String console = rig.console(id);
        assertTrue(console.matches(expected), console);
    }

    @Test
    void anInstanceThatWasNeverOnHasWrittenNothing() {
        assertEquals("", rig.console(rig.in(PowerState.SHUTDOWN)));
    }

    @Test
    void interruptsAreCountedFromTheNextTickOn() {
        InstanceId id = rig.running();
        rig.time.advance(Duration.ofMillis(2));
        rig.driver.power().crashDump(id);
        rig.time.advance(Duration.ofMillis(2));

        assertTrue(rig.console(id).endsWith("n=1 uptime=0.002 nmi=0\nguest: tick n=2 uptime=0.004 nmi=1\n"));
    }

    @Test
    void theConsoleOutlivesAReboot() {
        InstanceId id = rig.running();
        String first = rig.console(id);
        rig.time.advance(Duration.ofMillis(2));
        rig.driver.power().reboot(id, RebootType.HARD);
        rig.time.advance(Duration.ofMillis(2));

        String console = rig.console(id);
        assertTrue(console.startsWith(first + "guest: tick n=1 uptime=0.002 nmi=0\nguest: boot id="));
        assertTrue(console.endsWith("guest: ready\nguest: tick n=1 uptime=0.002 nmi=0\n"));
        assertNotEquals(first, console.substring(console.lastIndexOf("guest: boot"), console.lastIndexOf("guest: t")));
    }

    @Test
    void aGuestOfTheSameIdBeginsWithAnEmptyConsole() {
        InstanceId id = rig.running();
        String name = rig.driver.instances().info(id).name();
        rig.driver.instances().destroy(id);
        rig.driver.instances().spawn(rig.spec().id(id).name(name).powerOn(false).build());

        assertEquals("", rig.console(id));
    }

    @Test
    void aLongAbsenceIsSkippedNotReplayed() {
        InstanceId id = rig.running();
        rig.time.advance(Duration.ofDays(365));

        String console = rig.console(id);
        assertTrue(console.length() < 1 << 20);
        assertTrue(console.endsWith("tick n=15768000000 uptime=31536000.000 nmi=0\n"));
    }

    @Test
    void theNewestMebibyteIsKept() {
        InstanceId id = rig.running();
        for (int look = 0; look < 40; look++) {
            rig.time.advance(Duration.ofSeconds(4));
            rig.console(id);
        }
        String console = rig.console(id);
        assertEquals(1 << 20, console.length());
        assertFalse(console.contains("guest: ready"));
        assertTrue(console.endsWith("tick n=80000 uptime=160.000 nmi=0\n"));
    }

    @Test
    void aShortAnswerIsTheEndOfALongOne() {
        InstanceId id = rig.running();
        byte[] whole = rig.console(id).getBytes(StandardCharsets.US_ASCII);

        assertArrayEquals(
                Arrays.copyOfRange(whole, whole.length - 7, whole.length),
                rig.driver.console().output(id, 7));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, (16 << 20) + 1})
    void anImpossibleLengthIsRefused(int maxBytes) {
        InstanceId id = rig.running();

        assertEquals(
                ErrorCode.INVALID_ARGUMENT,
                Rig.refusal(() -> rig.driver.console().output(id, maxBytes)));
    }

    @Test
    void aDestroyedGuestHasNoConsole() {
        InstanceId id = rig.running();
        rig.driver.instances().destroy(id);

        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> rig.console(id)));
    }

    @Test
    void cpuTimeIsRunningTimeSinceTheBootAndNeverGoesBack() {
        InstanceId id = rig.running();
        rig.time.advance(Duration.ofSeconds(3));
        assertEquals(Duration.ofSeconds(3), rig.driver.instances().info(id).cpuTime());
        rig.time.advance(Duration.ofSeconds(-2));
        assertEquals(Duration.ofSeconds(3), rig.driver.instances().info(id).cpuTime());

        rig.driver.power().off(id, Duration.ZERO, Duration.ZERO);
        assertEquals(Duration.ZERO, rig.driver.instances().info(id).cpuTime());
    }
}
