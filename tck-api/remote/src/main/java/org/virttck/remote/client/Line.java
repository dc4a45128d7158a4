package org.virttck.remote.client;

import java.lang.reflect.Type;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.remote.OpenedSession;
import org.virttck.remote.SessionRequest;

/** A session with an endpoint; another one when the endpoint is found elsewhere. */
final class Line {

    private final Connection connection;
    private final SessionRequest wanted;
    private At at;
    private boolean closed;

    private Line(Connection connection, SessionRequest wanted) {
        this.connection = connection;
        this.wanted = wanted;
        this.at = reach(connection.caller());
    }

    static Line open(Connection connection, DriverSettings settings) {
        return new Line(connection, new SessionRequest(settings.namePrefix(), settings.values()));
    }

    /** Calls, and gives the result; null when there is none. */
    Object call(String path, Object body, Type result) {
        return explained(now(), there -> there.caller.call(path, there.session, body, result));
    }

    <T> T get(String path, Class<T> result) {
        return explained(now(), there -> there.caller.get(path, there.session, result));
    }

    /** Listens from now on. */
    EventStream listen(Consumer<LifecycleEvent> listener) {
        return explained(now(), there -> EventStream.open(there, listener));
    }

    /** A closed driver is not opened again. */
    synchronized void close() {
        closed = true;
    }

    /** One place and a session there. */
    record At(Caller caller, Optional<String> session) {}

    /** Where the endpoint is now, with a session that is open there. */
    private synchronized At now() {
        Caller caller = closed ? at.caller : connection.caller();
        if (caller != at.caller) {
            at = reach(caller);
        }
        return at;
    }

    private At reach(Caller caller) {
        return explained(new At(caller, Optional.empty()), there -> {
            OpenedSession opened =
                    (OpenedSession) caller.call("/v1/driver/open", there.session, wanted, OpenedSession.class);
            return new At(caller, Optional.of(opened.session()));
        });
    }

    private <T> T explained(At there, Function<At, T> exchange) {
        try {
            return exchange.apply(there);
        } catch (EndpointFailure failure) {
            throw connection.explain(there.caller.address(), failure);
        }
    }
}
