package org.virttck.remote.client;

import java.lang.reflect.Type;
import java.util.Optional;
import org.virttck.driver.DriverSettings;
import org.virttck.remote.OpenedSession;
import org.virttck.remote.SessionRequest;

/** A session with an endpoint; another one when the endpoint is found elsewhere. */
final class Line {

    private final Connection connection;
    private final SessionRequest wanted;
    private EndpointAddress reached;
    private Caller caller;
    private Optional<String> session;
    private boolean closed;

    private Line(Connection connection, SessionRequest wanted) {
        this.connection = connection;
        this.wanted = wanted;
        reach(connection.address());
    }

    static Line open(Connection connection, DriverSettings settings) {
        try {
            return new Line(connection, new SessionRequest(settings.namePrefix(), settings.values()));
        } catch (EndpointFailure failure) {
            throw connection.explain(failure);
        }
    }

    /** Calls, and gives the result; null when there is none. */
    Object call(String path, Object body, Type result) {
        try {
            At now = now();
            return now.caller.call(path, now.session, body, result);
        } catch (EndpointFailure failure) {
            throw connection.explain(failure);
        }
    }

    <T> T get(String path, Class<T> result) {
        try {
            At now = now();
            return now.caller.get(path, now.session, result);
        } catch (EndpointFailure failure) {
            throw connection.explain(failure);
        }
    }

    /** Where the endpoint is now, with a session that is open there. */
    synchronized At now() {
        EndpointAddress address = closed ? reached : connection.address();
        if (!address.equals(reached)) {
            reach(address);
        }
        return new At(caller, session, reached.limits());
    }

    /** A closed driver is not opened again. */
    synchronized void close() {
        closed = true;
    }

    /** One place and a session there. */
    record At(Caller caller, Optional<String> session, EndpointAddress.Limits limits) {}

    private void reach(EndpointAddress address) {
        Caller there = new Caller(address);
        OpenedSession opened =
                (OpenedSession) there.call("/v1/driver/open", Optional.empty(), wanted, OpenedSession.class);
        caller = there;
        session = Optional.of(opened.session());
        reached = address;
    }
}
