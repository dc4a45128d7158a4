package org.virttck.harness.isolate;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.virttck.remote.client.Connection;
import org.virttck.remote.client.EndpointAddress;
import org.virttck.remote.client.EndpointFailure;

/** A JVM with a driver in it that is started again when it has ended. */
final class RevivedJvm extends Connection implements AutoCloseable {

    private final Supplier<DriverJvm> start;
    private final Duration patience;
    private final Map<EndpointAddress, DriverJvm> started = new ConcurrentHashMap<>();
    private DriverJvm jvm;

    /**
     * Starts the first one.
     *
     * @param start of a JVM
     * @param patience until the end of one that broke a connection
     */
    RevivedJvm(Supplier<DriverJvm> start, Duration patience) {
        this.start = start;
        this.patience = patience;
        begin();
    }

    synchronized String provider() {
        return jvm.provider();
    }

    synchronized String location() {
        return jvm.location();
    }

    @Override
    protected synchronized EndpointAddress address() {
        if (!jvm.isAlive()) {
            begin();
        }
        return jvm.address();
    }

    /** A broken connection has a reason when the process that it led to has ended. */
    @Override
    protected EndpointFailure explain(EndpointAddress at, EndpointFailure failure) {
        return started.get(at)
                .end(patience)
                .map(how -> new EndpointFailure(how, failure))
                .orElse(failure);
    }

    @Override
    public synchronized void close() {
        jvm.close();
    }

    private void begin() {
        jvm = start.get();
        started.put(jvm.address(), jvm);
    }
}
