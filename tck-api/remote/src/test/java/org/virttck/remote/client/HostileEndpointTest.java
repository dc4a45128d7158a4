package org.virttck.remote.client;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.virttck.driver.DriverSettings;

/** Endpoints that would hang, flood or mislead the kit. */
final class HostileEndpointTest {

    private static final int MOST_BYTES = 1 << 16;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String JSON = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

    /** What an endpoint does to a caller, once the request is read. */
    private interface Deed {
        void to(OutputStream out, CountDownLatch ever) throws Exception;
    }

    static Stream<Arguments> deeds() throws IOException {
        return Stream.of(
                row("hangs", (out, ever) -> ever.await(), "did not end its answer within 2 s"),
                row("drips", dripping(), "did not end its answer within 2 s"),
                row("hangs up", (out, ever) -> {}, "the connection to the endpoint broke"),
                row("promises more than it sends", sending(JSON + "Content-Length: 99\r\n\r\n{}"), "broke"),
                row("never ends its body", flooding(), "a body of more than 65536 bytes"),
                row("says 200 with HTML", answer("200 OK", "text/html", "<p>"), "answered with 200 and text/html"),
                row("redirects", redirect(), "answered with 302 and no media type"),
                row("nests deeply", json("[".repeat(100)), "is no OpenedSession"),
                row("has a long number", json("{\"session\": " + "9".repeat(200) + "}"), "is no OpenedSession"),
                row("answers null", json("null"), "answered with null"),
                row("leaves out what must be there", json("{}"), "is no OpenedSession"),
                row(
                        "sends what was not asked for",
                        json("{\"session\": {\"@class\": \"java.net.URL\"}}"),
                        "is no Opened"),
                row("compresses", bomb(), "is no OpenedSession"),
                row("is no HTTP", sending("220 example.com ESMTP\r\n\r\n"), "endpoint"),
                row("sends a caller elsewhere", elsewhere(), "no Location under /v1/operations/"),
                row("invents a code", problem("{\"code\": \"TEAPOT\""), "the unknown code TEAPOT"),
                row("refuses by itself", problem("{\"x\": 1"), "refused by the endpoint itself"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void whatItDoesIsNamed(String what, Deed deed, String told) throws Exception {
        CountDownLatch ever = new CountDownLatch(1);
        try (ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            daemon(() -> serve(door, deed, ever));
            EndpointAddress address = new EndpointAddress(
                    URI.create("http://localhost:" + door.getLocalPort()),
                    Optional.empty(),
                    Optional.empty(),
                    new EndpointAddress.Limits(MOST_BYTES, 1000, SECOND, SECOND));
            DriverSettings settings = new DriverSettings("tck-", Map.of());
            EndpointFailure failure =
                    assertThrows(EndpointFailure.class, () -> RemoteDriver.open(Connection.to(address), settings));
            assertTrue(failure.getMessage().contains(told), failure::getMessage);
        } finally {
            ever.countDown();
        }
    }

    private static Arguments row(String what, Deed deed, String told) {
        return Arguments.of(what, deed, told);
    }

    private static Deed sending(String text) {
        return (out, ever) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Deed answer(String status, String type, String body) {
        return sending("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body);
    }

    private static Deed json(String body) {
        return answer("200 OK", "application/json", body);
    }

    private static Deed problem(String beginning) {
        String rest = ", \"type\": \"about:blank\", \"title\": \"t\", \"status\": 418, \"detail\": \"d\"}";
        return answer("418 Teapot", "application/problem+json", beginning + rest);
    }

    private static Deed redirect() {
        return sending("HTTP/1.1 302 Found\r\nLocation: http://other.example.com/\r\nContent-Length: 0\r\n\r\n");
    }

    private static Deed elsewhere() {
        return sending("HTTP/1.1 202 Accepted\r\nLocation: http://other.example.com/\r\nContent-Length: 0\r\n\r\n");
    }

    private static Deed dripping() {
        return (out, ever) -> {
            out.write((JSON + "Content-Length: 1000\r\n\r\n{").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            ever.await();
        };
    }

    private static Deed flooding() {
        return (out, ever) -> {
            out.write((JSON + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            byte[] chunk = new byte[MOST_BYTES];
            while (ever.getCount() > 0) {
                out.write(chunk);
            }
        };
    }

    private static Deed bomb() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(new byte[1 << 20]);
        }
        String head = JSON + "Content-Encoding: gzip\r\nContent-Length: " + small.size() + "\r\n\r\n";
        return (out, ever) -> {
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.write(small.toByteArray());
        };
    }

    private static void serve(ServerSocket door, Deed deed, CountDownLatch ever) {
        try {
            while (true) {
                Socket caller = door.accept();
                daemon(() -> answer(caller, deed, ever));
            }
        } catch (IOException closed) {
            ever.countDown();
        }
    }

    private static void answer(Socket caller, Deed deed, CountDownLatch ever) {
        try (caller) {
            InputStream in = caller.getInputStream();
            int ends = 0;
            while (ends < 4) {
                int read = in.read();
                ends = read == '\r' || read == '\n' ? ends + 1 : 0;
            }
            in.readNBytes(in.available());
            OutputStream out = caller.getOutputStream();
            deed.to(out, ever);
            out.flush();
            caller.shutdownOutput();
            in.transferTo(OutputStream.nullOutputStream());
        } catch (Exception hungUp) {
            Thread.currentThread().interrupt();
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "hostile");
        thread.setDaemon(true);
        thread.start();
    }
}
