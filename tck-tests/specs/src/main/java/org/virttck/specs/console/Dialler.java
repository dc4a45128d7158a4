package org.virttck.specs.console;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.opentest4j.AssertionFailedError;

/** Connects to a console the way a proxy does. */
final class Dialler {

    private final Duration limit;

    Dialler(Duration limit) {
        this.limit = limit;
    }

    /** Claims that somebody accepts connections at an address, and says what is expected first. */
    void assertAnswers(String host, int port, String greeting) {
        String place = host + ":" + port;
        try (Socket socket = new Socket()) {
            int millis = Math.toIntExact(limit.toMillis());
            socket.connect(new InetSocketAddress(host, port), millis);
            socket.setSoTimeout(millis);
            String heard = new String(socket.getInputStream().readNBytes(greeting.length()), ISO_8859_1);
            if (!heard.equals(greeting)) {
                String expected = "\"" + greeting + "\" as the first bytes from " + place;
                throw new AssertionFailedError("the greeting of the server", expected, "\"" + heard + "\"");
            }
        } catch (IOException e) {
            String expected = "a server at " + place + " that accepts and answers within " + limit.toMillis() + " ms";
            throw new AssertionFailedError("the console cannot be reached", expected, e.toString(), e);
        }
    }
}
