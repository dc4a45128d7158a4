package org.virttck.specs.mutation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands before the right endpoint and answers wrongly. */
final class FaultyWire implements AutoCloseable {

    private static final int NO_BODY = -1;

    private final HttpServer server;
    private final ExecutorService threads;
    private final ExecutorService clientThreads = Executors.newCachedThreadPool(FaultyWire::thread);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(clientThreads)
            .build();
    private final URI endpoint;
    private final WireFault fault;

    private FaultyWire(HttpServer server, URI endpoint, WireFault fault, int mostThreads) {
        this.server = server;
        this.endpoint = endpoint;
        this.fault = fault;
        this.threads = mostThreads == 0
                ? Executors.newCachedThreadPool(FaultyWire::thread)
                : Executors.newFixedThreadPool(mostThreads, FaultyWire::thread);
    }

    /** Listens; no limit of threads when there are to be none at the most. */
    static FaultyWire before(URI endpoint, WireFault fault, int mostThreads) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        FaultyWire wire = new FaultyWire(server, endpoint, fault, mostThreads);
        server.createContext("/", wire::handle);
        server.setExecutor(wire.threads);
        server.start();
        return wire;
    }

    URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        clientThreads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            WireReply reply = fault.to(new WireRequest(
                    client,
                    endpoint,
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    exchange.getRequestBody().readAllBytes()));
            send(exchange, reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, WireReply reply) throws IOException {
        reply.headers().forEach((name, value) -> {
            if (!name.equals("content-length") && !name.equals("transfer-encoding") && !name.equals("date")) {
                exchange.getResponseHeaders().set(name, value);
            }
        });
        if (reply.stream().isPresent()) {
            exchange.sendResponseHeaders(reply.status(), 0);
            pass(reply.stream().get(), exchange.getResponseBody());
            return;
        }
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        boolean bodiless = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(reply.status(), bodiless ? NO_BODY : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Each piece at once. */
    private static void pass(InputStream from, OutputStream to) throws IOException {
        byte[] piece = new byte[1 << 12];
        try (from) {
            for (int length = from.read(piece); length >= 0; length = from.read(piece)) {
                to.write(piece, 0, length);
                to.flush();
            }
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "wrong endpoint");
        thread.setDaemon(true);
        return thread;
    }
}
