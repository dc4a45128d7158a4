package org.virttck.remote.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.Host;
import org.virttck.driver.Subscription;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.reference.memory.MemoryProvider;
import org.virttck.remote.server.Endpoint;
import org.virttck.remote.server.EndpointLimits;
import org.virttck.remote.server.Endpoints;
import org.virttck.remote.server.ScriptedProvider;

/** Events over connections that break. */
final class RemoteEventsTest {

    private static final int EVENTS = 10_000;
    private static final int BREAKS = 3;
    private static final int EVENTS_BETWEEN_BREAKS = 3_000;
    private static final InstanceId INSTANCE = new InstanceId(new UUID(0, 1));

    @Test
    void nothingIsLostOrRepeatedWhenTheConnectionBreaks() throws Exception {
        ScriptedProvider provider = new ScriptedProvider(new MemoryProvider(), new Host0());
        EndpointLimits limits = new EndpointLimits(1 << 20, 30, 600, 30, 2 * EVENTS, 15);
        try (Endpoint endpoint = Endpoints.start(provider, Optional.empty(), Optional.empty(), limits);
                BreakingWay way = new BreakingWay(endpoint.uri().getPort());
                VirtDriver driver = RemoteDriver.open(
                        Connection.to(new EndpointAddress(
                                way.uri(), Optional.empty(), Optional.empty(), EndpointAddress.Limits.USUAL)),
                        new DriverSettings("tck-", java.util.Map.of()))) {
            List<Long> heard = new CopyOnWriteArrayList<>();
            Semaphore hearing = new Semaphore(0);
            Subscription subscription = driver.events().subscribe(event -> {
                heard.add(event.at().toEpochMilli());
                hearing.release();
            });
            try (subscription) {
                for (int number = 0; number < EVENTS; number++) {
                    if (number % EVENTS_BETWEEN_BREAKS == EVENTS_BETWEEN_BREAKS - 1) {
                        assertTrue(hearing.tryAcquire(EVENTS_BETWEEN_BREAKS / 2, 60, TimeUnit.SECONDS));
                        way.breakAll();
                    }
                    provider.tell(new LifecycleEvent(
                            INSTANCE, LifecycleEvent.Transition.STARTED, Instant.ofEpochMilli(number)));
                }
                int left = EVENTS - BREAKS * (EVENTS_BETWEEN_BREAKS / 2);
                assertTrue(hearing.tryAcquire(left, 60, TimeUnit.SECONDS), () -> "heard " + heard.size());
            }
            assertEquals(IntStream.range(0, EVENTS).mapToObj(Long::valueOf).toList(), heard);
            assertEquals(BREAKS, way.broken());
        }
    }

    private static final class Host0 implements Host {

        @Override
        public java.util.Set<String> nodes() {
            return java.util.Set.of();
        }

        @Override
        public boolean isAvailable(String node) {
            return false;
        }

        @Override
        public java.util.Map<UUID, String> nodesById() {
            return java.util.Map.of();
        }
    }

    /** Passes bytes on to a port, until it is told to hang up. */
    private static final class BreakingWay implements AutoCloseable {

        private final ServerSocket door;
        private final int port;
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private int broken;

        BreakingWay(int port) throws IOException {
            this.port = port;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            daemon(this::accept);
        }

        URI uri() {
            return URI.create("http://localhost:" + door.getLocalPort());
        }

        int broken() {
            return broken;
        }

        void breakAll() throws IOException {
            List<Socket> all = List.copyOf(open);
            open.removeAll(all);
            for (Socket socket : all) {
                socket.close();
            }
            broken += all.isEmpty() ? 0 : 1;
        }

        @Override
        public void close() throws IOException {
            door.close();
            breakAll();
        }

        private void accept() {
            try {
                while (true) {
                    Socket near = door.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), port);
                    open.add(near);
                    open.add(far);
                    daemon(() -> pass(near, far));
                    daemon(() -> pass(far, near));
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        }

        private static void pass(Socket from, Socket to) {
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                in.transferTo(out);
            } catch (IOException hungUp) {
                Thread.currentThread().interrupt();
            }
        }

        private static void daemon(Runnable task) {
            Thread thread = new Thread(task, "way");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
