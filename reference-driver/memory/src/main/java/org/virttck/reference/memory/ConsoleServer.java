package org.virttck.reference.memory;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/** A loopback server that greets each client, and then listens to it until either side closes. */
final class ConsoleServer {

    private final ConsoleKind kind;
    private final Supplier<byte[]> serialOutput;
    private final ServerSocket listener;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Thread acceptor;

    private ConsoleServer(ConsoleKind kind, Supplier<byte[]> serialOutput, ServerSocket listener) {
        this.kind = kind;
        this.serialOutput = serialOutput;
        this.listener = listener;
        this.acceptor = Threads.daemon(kind.threadName(), this::acceptClients);
    }

    static ConsoleServer open(ConsoleKind kind, Supplier<byte[]> serialOutput) {
        try {
            ServerSocket listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
            ConsoleServer server = new ConsoleServer(kind, serialOutput, listener);
            server.acceptor.start();
            return server;
        } catch (IOException failure) {
            throw new VirtDriverException(ErrorCode.INTERNAL, "no port for the " + kind + " console", failure);
        }
    }

    String host() {
        return listener.getInetAddress().getHostAddress();
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Waits for the acceptor, because the port takes clients for as long as a thread waits for one there. */
    void close() {
        closeQuietly(listener);
        for (Socket client : clients) {
            closeQuietly(client);
        }
        try {
            acceptor.join();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptClients() {
        try {
            while (!listener.isClosed()) {
                Socket client = listener.accept();
                Threads.daemon(kind.threadName(), () -> serve(client)).start();
            }
        } catch (IOException closed) {
            closeQuietly(listener);
        }
    }

    private void serve(Socket client) {
        clients.add(client);
        try (client) {
            if (!listener.isClosed()) {
                client.getOutputStream().write(kind.greeting(serialOutput));
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException gone) {
            // the client left, or the console was closed: the same to us
        } finally {
            clients.remove(client);
        }
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            // a loopback socket has nothing left to flush
        }
    }
}
