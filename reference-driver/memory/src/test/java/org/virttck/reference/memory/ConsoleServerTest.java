package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.Console;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.ConsoleAccess;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

@Timeout(30)
class ConsoleServerTest {

    @TempDir
    private Path directory;

    private Rig rig;
    private Console console;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        console = rig.driver.console();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void vncGreetsWithItsVersion() throws IOException {
        assertEquals("RFB 003.008\n", greeting(console.vnc(rig.running()), 12));
    }

    @Test
    void mksGreetsAsAnAuthenticationDaemon() throws IOException {
        assertEquals("220 ", greeting(console.mks(rig.running()), 4));
    }

    @Test
    void serialTellsWhatTheGuestWrote() throws IOException {
        InstanceId id = rig.running();
        String written = rig.console(id);

        assertEquals(written, greeting(console.serial(id), written.length()));
    }

    @Test
    void spiceLetsTheClientSpeakFirst() throws IOException {
        ConsoleAccess.Spice spice = console.spice(rig.running());
        try (Socket client = connect(spice)) {
            client.getOutputStream().write(1);
            client.shutdownOutput();

            assertEquals(-1, client.getInputStream().read());
        }
        assertTrue(spice.tlsPort().isEmpty());
    }

    @Test
    void askingAgainGivesTheSameAddress() {
        InstanceId id = rig.running();

        assertEquals(console.vnc(id), console.vnc(id));
        assertNotEquals(console.vnc(id).port(), console.vnc(rig.running()).port());
    }

    @Test
    void whatIsShutDownHasNoConsoleToReach() {
        InstanceId id = rig.in(PowerState.SHUTDOWN);

        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> console.vnc(id)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> console.spice(id)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> console.serial(id)));
        assertEquals(ErrorCode.INVALID_STATE, Rig.refusal(() -> console.mks(id)));
    }

    @Test
    void nobodyHasNoConsoleToReach() {
        assertEquals(ErrorCode.NOT_FOUND, Rig.refusal(() -> console.vnc(Rig.nobody())));
    }

    @Test
    void powerOffClosesServerAndClients() throws IOException {
        InstanceId id = rig.running();
        ConsoleAccess vnc = console.vnc(id);
        try (Socket client = greeted(vnc)) {
            rig.driver.power().off(id, Duration.ZERO, Duration.ZERO);

            assertEquals(-1, client.getInputStream().read());
        }
        assertThrows(IOException.class, () -> connect(vnc));
    }

    @Test
    void destroyClosesTheServer() {
        InstanceId id = rig.running();
        ConsoleAccess serial = console.serial(id);
        rig.driver.instances().destroy(id);

        assertThrows(IOException.class, () -> connect(serial));
    }

    @Test
    void aDriverClosesItsOwnServersOnly() throws IOException {
        InstanceId id = rig.running();
        VirtDriver second = rig.open(Map.of());
        ConsoleAccess theirs = second.console().vnc(id);
        ConsoleAccess ours = console.vnc(id);
        second.close();

        assertThrows(IOException.class, () -> connect(theirs));
        assertEquals("RFB 003.008\n", greeting(ours, 12));
    }

    private static String greeting(ConsoleAccess access, int length) throws IOException {
        try (Socket client = connect(access)) {
            return new String(client.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
        }
    }

    private static Socket greeted(ConsoleAccess access) throws IOException {
        Socket client = connect(access);
        client.getInputStream().readNBytes(12);
        return client;
    }

    private static Socket connect(ConsoleAccess access) throws IOException {
        return new Socket(access.host(), access.port());
    }
}
