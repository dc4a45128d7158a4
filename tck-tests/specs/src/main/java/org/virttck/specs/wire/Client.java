package org.virttck.specs.wire;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.harness.wire.EventStream;
import org.virttck.harness.wire.RawAnswer;
import org.virttck.harness.wire.RawConnection;
import org.virttck.harness.wire.Wire;

/** A client of the endpoint under test, with a session of its own. */
final class Client {

    static final String EXISTS = "/v1/instances/exists";
    static final String INFO = "/v1/instances/info";
    static final String SPAWN = "/v1/instances/spawn";
    static final String DESTROY = "/v1/instances/destroy";
    static final String OPEN = "/v1/driver/open";
    static final String CLOSE = "/v1/driver/close";
    static final String DESCRIPTION = "/v1";
    static final String HEALTH = "/v1/health";
    static final String EVENTS = "/v1/events";

    private static final String JSON = "application/json";

    private final Bench bench;
    private final Wire wire;
    private final String session;

    private Client(Bench bench, Wire wire, String session) {
        this.bench = bench;
        this.wire = wire;
        this.session = session;
    }

    /** Opens a session, which is closed after the spec. */
    static Client of(Bench bench) {
        Wire wire = bench.wire();
        Response answer = wire.request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", freshKey())
                .body(opening(wire))
                .post(OPEN);
        if (answer.statusCode() != 200) {
            throw new ArrangementFailed("could not arrange a session: " + Answers.told(answer), null);
        }
        Client client = new Client(bench, wire, Answers.text(answer, "session"));
        bench.later(client::close);
        return client;
    }

    /** What a session is opened with. */
    static Map<String, Object> opening(Wire wire) {
        DriverSettings settings = wire.settings();
        return Map.of("namePrefix", settings.namePrefix(), "settings", settings.values());
    }

    /** Another one each time, in this run and in all others. */
    static String freshKey() {
        return "tck-" + UUID.randomUUID();
    }

    static Map<String, String> about(InstanceId instance) {
        return Map.of("instance", instance.toString());
    }

    Wire wire() {
        return wire;
    }

    String session() {
        return session;
    }

    /** A request in the session. */
    RequestSpecification request() {
        return wire.request().header("Virt-Session", session);
    }

    /** A request in the session with a fresh key, for a body of JSON. */
    RequestSpecification call() {
        return request().contentType(ContentType.JSON).header("Idempotency-Key", freshKey());
    }

    Response call(String path, Map<String, ?> arguments) {
        return call().body(arguments).post(path);
    }

    Response get(String path) {
        return request().get(path);
    }

    /** Makes an instance in the session, whatever other sessions see of it. */
    void arrange(InstanceSpec instance) {
        Response answer = call(SPAWN, spawning(instance));
        if (answer.statusCode() != 204) {
            throw new ArrangementFailed("could not arrange an instance: " + Answers.told(answer), null);
        }
    }

    boolean exists(InstanceId instance) {
        return call(EXISTS, about(instance)).asString().strip().equals("true");
    }

    /** Arguments that make a new instance. */
    Map<String, Object> spawning(InstanceSpec instance) {
        return new LinkedHashMap<>(Map.of("spec", wire.members(instance)));
    }

    Response close() {
        return call(CLOSE, Map.of());
    }

    /** What is sent with a call byte by byte; more replaces and adds. */
    Map<String, String> headers(Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(
                Map.of("Virt-Session", session, "Idempotency-Key", freshKey(), "Content-Type", JSON));
        headers.putAll(more);
        return headers;
    }

    /** A connection that is closed after the spec. */
    RawConnection connect() {
        RawConnection connection = wire.connect();
        bench.later(connection::close);
        return connection;
    }

    /** The answer to a body that is sent as it is. */
    RawAnswer post(String path, Map<String, String> headers, byte[] body) {
        try (RawConnection connection = wire.connect()) {
            Map<String, String> all = new LinkedHashMap<>(headers);
            all.put("Content-Length", Integer.toString(body.length));
            connection.send("POST " + path, all);
            connection.write(body);
            return connection.answer();
        }
    }

    /** A stream of events, from an event on or from now on; ended after the spec. */
    EventStream listen(Optional<String> lastEvent) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Virt-Session", session);
        headers.put("Accept", "text/event-stream");
        lastEvent.ifPresent(id -> headers.put("Last-Event-ID", id));
        RawConnection connection = connect();
        connection.send("GET " + EVENTS, headers);
        return connection.stream();
    }
}
