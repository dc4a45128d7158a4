package org.virttck.specs.mutation;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.Secret;
import org.virttck.harness.wire.WireAccess;
import org.virttck.remote.client.EndpointAddress;
import org.virttck.remote.server.Endpoint;
import org.virttck.remote.server.EndpointLimits;
import org.virttck.remote.server.EndpointSettings;

/** The kit's own endpoint over the driver on trial, with a wrong one before it if there is a fault. */
final class TrialWire implements AutoCloseable {

    private static final EndpointLimits LIMITS = new EndpointLimits(1 << 20, 30, 600, 30, 20_000, 1);
    private static final Secret TOKEN = new Secret("a-token-for-trials");

    private final VirtDriverProvider provider;
    private final DriverSettings settings;
    private final Optional<WireFault> fault;
    private final int mostThreads;
    private Optional<Endpoint> endpoint = Optional.empty();
    private Optional<FaultyWire> before = Optional.empty();

    TrialWire(VirtDriverProvider provider, DriverSettings settings, Optional<WireFault> fault, int mostThreads) {
        this.provider = provider;
        this.settings = settings;
        this.fault = fault;
        this.mostThreads = mostThreads;
    }

    /** Begun by the first who asks: most trials are about drivers. */
    synchronized WireAccess access() {
        try {
            if (endpoint.isEmpty()) {
                begin();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        URI uri = before.map(FaultyWire::uri).orElseGet(() -> endpoint.get().uri());
        return new WireAccess(
                new EndpointAddress(uri, Optional.of(TOKEN), Optional.empty(), EndpointAddress.Limits.USUAL), settings);
    }

    @Override
    public synchronized void close() {
        before.ifPresent(FaultyWire::close);
        endpoint.ifPresent(Endpoint::close);
    }

    /** What the first request of a JVM costs REST Assured, and Groovy below it, is not the endpoint's time. */
    private static void warmUp(URI uri) {
        RestAssured.given().get(uri + "/v1/health").jsonPath().get();
    }

    private void begin() throws IOException {
        EndpointSettings own = new EndpointSettings(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                settings.namePrefix(),
                settings.values(),
                Optional.of(TOKEN),
                Optional.empty(),
                LIMITS);
        Endpoint begun = Endpoint.start(provider, own, InstantSource.system());
        warmUp(begun.uri());
        endpoint = Optional.of(begun);
        if (fault.isPresent()) {
            before = Optional.of(FaultyWire.before(begun.uri(), fault.get(), mostThreads));
        }
    }
}
