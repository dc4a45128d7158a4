package org.virttck.specs.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.opentest4j.AssertionFailedError;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.record.Tape;

/** Connects to a console the way a proxy does. */
final class Dialler {

    private final Tape tape;
    private final Duration limit;

    Dialler(Bench bench) {
        this.tape = bench.tape();
        this.limit = bench.patience().guest();
    }

    /** What came of a call: the first bytes, or why there are none. */
    private record Heard(String bytes, String trouble) {}

    /** Claims that somebody accepts connections at an address, and says what is expected first. */
    void assertAnswers(String host, int port, String greeting) {
        String place = host + ":" + port;
        Heard heard = tape.look("the server at " + place, Heard.class, () -> heard(host, port, greeting.length()));
        if (!heard.trouble().isEmpty()) {
            String expected = "a server at " + place + " that accepts and answers within " + limit.toMillis() + " ms";
            throw new AssertionFailedError("the console cannot be reached", expected, heard.trouble());
        }
        if (!heard.bytes().equals(greeting)) {
            String expected = "\"" + greeting + "\" as the first bytes from " + place;
            throw new AssertionFailedError("the greeting of the server", expected, "\"" + heard.bytes() + "\"");
        }
    }

    private Heard heard(String host, int port, int length) {
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(limit.toMillis());
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            return new Heard(new String(socket.getInputStream().readNBytes(length), ISO_8859_1), "");
        } catch (IOException e) {
            return new Heard("", e.toString());
        }
    }
}
