package org.virttck.remote.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.virttck.driver.VirtDriver;
import org.virttck.remote.EndpointDescription;
import org.virttck.remote.EndpointHealth;
import org.virttck.remote.ForeignFailure;
import org.virttck.remote.OpenedSession;
import org.virttck.remote.RemoteOperation;
import org.virttck.remote.SessionRequest;

/** Everything that an endpoint has, by its path. */
final class Resources {

    private final Map<String, Resource> byPath = new LinkedHashMap<>();
    private final Sessions sessions;
    private final CallLedger ledger;
    private final Json json;
    private final EndpointLimits limits;

    Resources(Sessions sessions, CallLedger ledger, Json json, EndpointLimits limits, Instant since) {
        this.sessions = sessions;
        this.ledger = ledger;
        this.json = json;
        this.limits = limits;
        byPath.put("/v1", new ReadResource(json, this::describe));
        byPath.put("/v1/health", new ReadResource(json, session -> health(session, since)));
        byPath.put("/v1/events", new EventResource(sessions, json, limits));
        byPath.put("/v1/driver/open", call(this::open));
        byPath.put("/v1/driver/close", call(this::close));
        byPath.put(
                "/v1/driver/probes",
                call((body, session) -> json.value(sessions.find(session).probes())));
        RemoteOperation.all().forEach(operation -> byPath.put(operation.path(), call(operation)));
    }

    Optional<Resource> at(String path) {
        if (path.startsWith(OperationResource.PATH)) {
            return Optional.of(new OperationResource(ledger, json));
        }
        return Optional.ofNullable(byPath.get(path));
    }

    private CallResource call(CallResource.Work work) {
        return new CallResource(ledger, json, work);
    }

    private CallResource call(RemoteOperation operation) {
        return call((body, session) ->
                perform(operation, body, sessions.find(session).driver()));
    }

    private Answer perform(RemoteOperation operation, ObjectNode body, VirtDriver driver) throws Throwable {
        List<Object> arguments = new ArrayList<>();
        operation.parameters().forEach(parameter -> arguments.add(json.argument(body, parameter)));
        Object result = operation.call(driver, arguments);
        if (!operation.hasResult()) {
            return Answer.empty(Answer.DONE);
        }
        if (result == null) {
            throw new ForeignFailure("null", operation + " returned null");
        }
        return json.value(result);
    }

    private Object describe(Optional<String> session) {
        VirtDriver driver = sessions.find(session).driver();
        return new EndpointDescription(
                driver.describe(),
                driver.capabilities().stream().map(Enum::name).collect(TreeSet::new, TreeSet::add, TreeSet::addAll),
                Optional.empty(),
                new EndpointDescription.Limits(limits.maxBodyBytes(), limits.maxWaitSeconds(), limits.keptSeconds()));
    }

    private Object health(Optional<String> session, Instant since) {
        return new EndpointHealth(
                "up", sessions.find(session).driver().describe().hypervisor(), since);
    }

    private Answer open(ObjectNode body, Optional<String> session) {
        SessionRequest wanted = json.read(body, SessionRequest.class);
        return json.value(new OpenedSession(sessions.open(wanted)));
    }

    private Answer close(ObjectNode body, Optional<String> session) {
        sessions.find(session).close();
        return Answer.empty(Answer.DONE);
    }
}
