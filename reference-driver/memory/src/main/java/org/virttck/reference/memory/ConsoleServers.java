package org.virttck.reference.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The open consoles of one machine. Each driver has servers of its own, so that closing one driver disturbs no other.
 * Guarded by the lock of its machine.
 */
final class ConsoleServers {

    private record Key(ConsoleKind kind, Gate owner) {}

    private final Map<Key, ConsoleServer> servers = new HashMap<>();

    ConsoleServer open(ConsoleKind kind, Gate owner, Supplier<byte[]> serialOutput) {
        return servers.computeIfAbsent(new Key(kind, owner), any -> ConsoleServer.open(kind, serialOutput));
    }

    void close() {
        for (ConsoleServer server : servers.values()) {
            server.close();
        }
        servers.clear();
    }

    void close(Gate owner) {
        for (ConsoleKind kind : ConsoleKind.values()) {
            ConsoleServer server = servers.remove(new Key(kind, owner));
            if (server != null) {
                server.close();
            }
        }
    }
}
