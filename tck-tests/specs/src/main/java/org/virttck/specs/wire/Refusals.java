package org.virttck.specs.wire;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.virttck.harness.bench.Bench;

/** Requests that are refused, each for a reason of its own. */
final class Refusals {

    private Refusals() {}

    /** The answers of the endpoint itself, by what was wrong with the request. */
    static Map<String, Response> byTheEndpoint(Bench bench, Client client) {
        Map<String, ?> about = Client.about(bench.unknown());
        Map<String, Response> answers = new LinkedHashMap<>();
        answers.put("unknown path", client.call("/v1/power/levitate", Map.of()));
        answers.put("unknown operation", client.get("/v1/operations/" + UUID.randomUUID()));
        answers.put(
                "unknown session",
                client.call()
                        .header("Virt-Session", "tck-" + UUID.randomUUID())
                        .body(about)
                        .post(Client.EXISTS));
        answers.put("wrong method", client.request().delete(Client.EXISTS));
        answers.put("no JSON", client.call().body("{").post(Client.EXISTS));
        answers.put("no object", client.call().body("[]").post(Client.EXISTS));
        answers.put(
                "another media type",
                client.call().contentType(ContentType.TEXT).body("instance").post(Client.EXISTS));
        answers.put(
                "no key",
                client.request().contentType(ContentType.JSON).body(about).post(Client.EXISTS));
        return answers;
    }

    /** The answers of the driver, by what was wrong with the call. */
    static Map<String, Response> byTheDriver(Bench bench, Client client) {
        Map<String, Response> answers = new LinkedHashMap<>();
        answers.put("unknown instance", client.call(Client.INFO, Client.about(bench.unknown())));
        answers.put("missing member", client.call(Client.INFO, Map.of()));
        answers.put("no id", client.call(Client.INFO, Map.of("instance", "../../etc")));
        answers.put("another type", client.call(Client.INFO, Map.of("instance", Map.of("x", 1))));
        return answers;
    }
}
