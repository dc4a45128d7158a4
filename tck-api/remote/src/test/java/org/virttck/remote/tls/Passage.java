package org.virttck.remote.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before an endpoint, passes on whatever comes, and counts who comes. */
final class Passage implements AutoCloseable {

    private final ServerSocket door;
    private final AtomicInteger callers = new AtomicInteger();

    Passage(URI endpoint) throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(() -> {
            while (true) {
                Socket caller = door.accept();
                callers.incrementAndGet();
                Socket beyond = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort());
                daemon(() -> pass(caller, beyond));
                daemon(() -> pass(beyond, caller));
            }
        });
    }

    URI uri() {
        return URI.create("https://localhost:" + door.getLocalPort());
    }

    int callers() {
        return callers.get();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static void pass(Socket from, Socket to) throws IOException {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        }
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(
                () -> {
                    try {
                        task.perform();
                    } catch (IOException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "passage");
        thread.setDaemon(true);
        thread.start();
    }

    /** What ends with its socket. */
    private interface Task {
        void perform() throws IOException;
    }
}
