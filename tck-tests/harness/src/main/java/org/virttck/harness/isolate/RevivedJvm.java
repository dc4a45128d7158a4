package org.virttck.harness.isolate;

import java.time.Duration;
import java.util.function.Supplier;
import org.virttck.remote.client.Connection;
import org.virttck.remote.client.EndpointAddress;
import org.virttck.remote.client.EndpointFailure;

/** A JVM with a driver in it that is started again when it has ended. */
final class RevivedJvm implements Connection, AutoCloseable {

    private final Supplier<DriverJvm> start;
    private final Duration patience;
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
        this.jvm = start.get();
    }

    synchronized String provider() {
        return jvm.provider();
    }

    synchronized String location() {
        return jvm.location();
    }

    @Override
    public synchronized EndpointAddress address() {
        if (!jvm.isAlive()) {
            jvm = start.get();
        }
        return jvm.address();
    }

    /** A broken connection has a reason when the process has ended. */
    @Override
    public synchronized EndpointFailure explain(EndpointFailure failure) {
        return jvm.end(patience).map(how -> new EndpointFailure(how, failure)).orElse(failure);
    }

    @Override
    public synchronized void close() {
        jvm.close();
    }
}
