package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.wire.RawConnection;

/** Which media types are accepted, and which are served. */
final class MediaTypesSpec {

    private static final List<String> USUAL = List.of(
            "application/json",
            "application/*",
            "*/*",
            "text/html;q=0.3, application/json;q=0.9, */*;q=0.1",
            "application/json; charset=utf-8");

    @Spec("wire.usual-accepts-are-served")
    void requestsThatAcceptJsonAreServed(Bench bench) {
        Client client = Client.of(bench);
        Map<String, String> about = Client.about(bench.unknown());
        Map<String, String> told = new LinkedHashMap<>();
        for (String accept : USUAL) {
            told.put(
                    accept,
                    Answers.told(client.call().accept(accept).body(about).post(Client.EXISTS)));
        }
        told.put("nothing said", withoutAccept(client));
        told.values().removeIf("200 application/json"::equals);
        assertEquals(Map.of(), told, "requests that were not served, by what they accept");
    }

    @Spec("wire.not-acceptable-is-refused")
    void requestsThatDoNotAcceptJsonAreRefused(Bench bench) {
        Client client = Client.of(bench);
        InstanceSpec instance = bench.spec().build();
        String get = Answers.told(client.request().accept("text/html").get(Client.DESCRIPTION));
        assertEquals("406 not-acceptable", get, "answer to a look that accepts HTML alone");
        String post = Answers.told(client.call()
                .accept("text/html")
                .body(client.spawning(instance))
                .post(Client.SPAWN));
        assertEquals("406 not-acceptable", post, "answer to a call that accepts HTML alone");
        assertEquals(false, client.exists(instance.id()), "whether the refused call had an effect");
    }

    @Spec("wire.json-by-any-spelling-is-read")
    void jsonIsReadWhateverItsCaseAndParameters(Bench bench) {
        Client client = Client.of(bench);
        Map<String, String> told = new LinkedHashMap<>();
        for (String type :
                List.of("application/json; charset=utf-8", "application/json;charset=UTF-8", "Application/JSON")) {
            told.put(type, sentAs(client, type, Client.EXISTS, Bodies.about(bench.unknown())));
        }
        told.values().removeIf("200 application/json"::equals);
        assertEquals(Map.of(), told, "bodies that were not read, by their media type");
    }

    @Spec("wire.other-media-types-are-refused")
    void bodiesOfOtherMediaTypesAreRefused(Bench bench) {
        Client client = Client.of(bench);
        InstanceSpec instance = bench.spec().build();
        byte[] spawning = Bodies.json(client.spawning(instance));
        Map<String, String> told = new LinkedHashMap<>();
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "text/json")) {
            told.put(type, sentAs(client, type, Client.SPAWN, spawning));
        }
        told.put("none", sentAs(client, "", Client.SPAWN, spawning));
        told.values().removeIf("415 unsupported-media-type"::equals);
        assertEquals(Map.of(), told, "bodies that are not 415 unsupported-media-type");
        assertEquals(false, client.exists(instance.id()), "whether a refused body had an effect");
    }

    private static String withoutAccept(Client client) {
        try (RawConnection connection = client.connect()) {
            connection.send("GET " + Client.DESCRIPTION, Map.of("Virt-Session", client.session()), "");
            return Answers.told(connection.answer());
        }
    }

    private static String sentAs(Client client, String type, String path, byte[] body) {
        Map<String, String> headers = client.headers(Map.of("Content-Type", type));
        headers.values().removeIf(String::isEmpty);
        return Answers.told(client.post(path, headers, body));
    }
}
