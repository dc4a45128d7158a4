package org.virttck.remote.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.VirtDriver;
import org.virttck.reference.memory.MemoryProvider;
import org.virttck.remote.client.Connection;
import org.virttck.remote.client.EndpointAddress;
import org.virttck.remote.client.EndpointFailure;
import org.virttck.remote.client.RemoteDriver;
import org.virttck.remote.server.Endpoint;
import org.virttck.remote.server.Endpoints;

/** Both ends show certificates, and check those of the other. */
final class MutualTlsTest {

    private static final char[] PASSWORD = "only-for-this-test".toCharArray();

    private static final int ANSWER_MILLIS = 10_000;

    @TempDir
    private Path folder;

    private Endpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        make("server");
        make("kit");
        make("stranger");
        endpoint = Endpoints.start(
                new MemoryProvider(),
                Optional.empty(),
                Optional.of(files("server", "kit").context()),
                Endpoints.LIMITS);
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void whoIsTrustedIsServed() {
        try (VirtDriver driver = open(endpoint.uri(), files("kit", "server"))) {
            assertEquals("memory", driver.describe().name());
        }
    }

    @Test
    void callsOneAfterTheOtherShareAConnection() throws IOException {
        try (Passage passage = new Passage(endpoint.uri());
                VirtDriver driver = open(passage.uri(), files("kit", "server"))) {
            driver.instances().count();
            driver.describe();
            assertEquals(1, passage.callers());
        }
    }

    @Test
    void requestsInRecordsThatComeTogetherAreAllAnswered() throws IOException {
        SSLSocketFactory sockets = files("kit", "server").context().getSocketFactory();
        URI uri = endpoint.uri();
        try (Socket socket = sockets.createSocket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(ANSWER_MILLIS);
            for (String headers : List.of("", "", "", "Connection: close\r\n")) {
                String request = "GET /v1/health HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            }
            String answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertEquals(
                    4,
                    Pattern.compile("HTTP/1.1 200").matcher(answers).results().count(),
                    answers);
        }
    }

    @Test
    void whoShowsNoCertificateIsTurnedAway() {
        TlsFiles silent = new TlsFiles(Optional.empty(), Optional.empty(), Optional.of(pem("server.crt")));
        assertThrows(EndpointFailure.class, () -> open(endpoint.uri(), silent));
    }

    @Test
    void whoShowsAnotherCertificateIsTurnedAway() {
        assertThrows(EndpointFailure.class, () -> open(endpoint.uri(), files("stranger", "server")));
    }

    @Test
    void serverThatIsNotTrustedIsNotCalled() {
        assertThrows(EndpointFailure.class, () -> open(endpoint.uri(), files("kit", "stranger")));
    }

    @Test
    void serverOfAnotherNameIsNotCalled() {
        URI byAddress = URI.create("https://127.0.0.1:" + endpoint.uri().getPort());
        assertThrows(EndpointFailure.class, () -> open(byAddress, files("kit", "server")));
    }

    @Test
    void fileThatIsNoKeyIsNamed() {
        TlsFiles wrong =
                new TlsFiles(Optional.of(pem("kit.crt")), Optional.of(pem("kit.crt")), Optional.of(pem("server.crt")));
        String message =
                assertThrows(IllegalArgumentException.class, wrong::context).getMessage();
        assertTrue(message.contains("kit.crt holds no private key in PKCS #8"), message);
    }

    @Test
    void certificateWithoutItsKeyIsRefused() {
        Optional<Path> certificate = Optional.of(pem("kit.crt"));
        assertThrows(
                IllegalArgumentException.class, () -> new TlsFiles(certificate, Optional.empty(), Optional.empty()));
    }

    private static VirtDriver open(URI uri, TlsFiles files) {
        EndpointAddress address =
                new EndpointAddress(uri, Optional.empty(), Optional.of(files.context()), EndpointAddress.Limits.USUAL);
        return RemoteDriver.open(Connection.to(address), new DriverSettings("tck-", Map.of()));
    }

    private TlsFiles files(String own, String other) {
        return new TlsFiles(
                Optional.of(pem(own + ".crt")), Optional.of(pem(own + ".key")), Optional.of(pem(other + ".crt")));
    }

    private Path pem(String name) {
        return folder.resolve(name);
    }

    private void make(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        keytool("-genkeypair", "-alias", name, "-keystore", store.toString());
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        write(name + ".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
        write(name + ".key", "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
    }

    private void keytool(String... arguments) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.command().addAll(List.of(arguments));
        command.command()
                .addAll(List.of(
                        "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-validity", "2"));
        command.command().addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        assertEquals(0, command.redirectErrorStream(true).start().waitFor());
    }

    private void write(String name, String label, byte[] der) throws IOException {
        String text = Base64.getMimeEncoder().encodeToString(der);
        Files.writeString(pem(name), "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n");
    }
}
