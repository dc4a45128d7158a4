package org.virttck.harness.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.virttck.harness.config.Patience;
import org.virttck.harness.judge.ContractBreach;
import org.virttck.remote.client.EndpointAddress;

/** A connection to the endpoint under test, on which bytes are sent as one likes. */
public final class RawConnection implements AutoCloseable {

    private static final int PLAIN_PORT = 80;
    private static final int TLS_PORT = 443;

    private final Socket socket;
    private final TimedInput timed;
    private final HttpInput in;
    private final Map<String, String> always;
    private final WireLog log;
    private final Patience patience;
    private final Deque<String> unanswered = new ArrayDeque<>();

    private boolean over;

    private RawConnection(Socket socket, Map<String, String> always, WireLog log, Patience patience)
            throws IOException {
        this.socket = socket;
        this.timed = new TimedInput(socket);
        this.in = new HttpInput(timed);
        this.always = always;
        this.log = log;
        this.patience = patience;
    }

    static RawConnection open(EndpointAddress address, String bearer, WireLog log, Patience patience) {
        Map<String, String> always = new LinkedHashMap<>();
        always.put("Host", address.uri().getAuthority());
        if (!bearer.isEmpty()) {
            always.put("Authorization", bearer);
        }
        try {
            return new RawConnection(connected(address, patience), always, log, patience);
        } catch (IOException e) {
            throw new ContractBreach("connecting", "a connection", e.toString(), e);
        }
    }

    /** Sends a request with the usual headers and more. */
    public void send(String request, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        Map<String, String> all = new LinkedHashMap<>(headers);
        if (content.length > 0) {
            all.putIfAbsent("Content-Length", Integer.toString(content.length));
        }
        send(request, all);
        write(content);
    }

    /** Sends the head of a request; its body, if it has one, is up to the caller. */
    public void send(String request, Map<String, String> headers) {
        StringBuilder head = new StringBuilder(request).append(" HTTP/1.1\r\n");
        always.forEach((name, value) -> append(head, name, value));
        headers.forEach((name, value) -> append(head, name, value));
        unanswered.add(request);
        write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are. */
    public void write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            log.note("the connection took no more: " + e);
        }
    }

    /** The answer to the first request that has none yet, read to its end. */
    public RawAnswer answer() {
        timed.allow(patience.call());
        return log.exchange(next(), Map.of(), this::read, RawAnswer::told);
    }

    /** The answer to the first request that has none yet, to which no body belongs. */
    public RawAnswer head() {
        timed.allow(patience.call());
        return log.exchange(next(), Map.of(), in::head, RawAnswer::told);
    }

    /** As {@link #answer()}; empty when the endpoint has closed the connection, which it may at any time. */
    public Optional<RawAnswer> answerUnlessClosed() {
        timed.allow(patience.call());
        return log.exchange(next(), Map.of(), this::readUnlessClosed, answer -> answer.map(RawAnswer::told));
    }

    /** The beginning of an answer that goes on, and what comes after it. */
    public EventStream stream() {
        RawAnswer head = head();
        try {
            return new EventStream(head, this, in.body(head), timed, log);
        } catch (IOException e) {
            throw new ContractBreach("reading events", "a stream", e.toString(), e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RawAnswer read() throws IOException {
        RawAnswer head = in.head();
        over = head.isLast();
        return head.with(in.body(head).readAllBytes());
    }

    private Optional<RawAnswer> readUnlessClosed() throws IOException {
        try {
            return over || in.hasEnded() ? Optional.empty() : Optional.of(read());
        } catch (SocketException reset) {
            return Optional.empty();
        }
    }

    private String next() {
        return unanswered.isEmpty() ? "connection" : unanswered.remove();
    }

    private static void append(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    private static Socket connected(EndpointAddress address, Patience patience) throws IOException {
        URI uri = address.uri();
        boolean secure = uri.getScheme().equals("https");
        int usual = secure ? TLS_PORT : PLAIN_PORT;
        InetSocketAddress at = new InetSocketAddress(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort());
        Socket plain = new Socket();
        plain.connect(at, Math.toIntExact(patience.call().toMillis()));
        plain.setTcpNoDelay(true);
        return secure ? secured(plain, at, address) : plain;
    }

    private static Socket secured(Socket plain, InetSocketAddress at, EndpointAddress address) throws IOException {
        SSLContext context = address.tls().isPresent() ? address.tls().get() : usual();
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(plain, at.getHostString(), at.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }

    private static SSLContext usual() throws IOException {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }
}
