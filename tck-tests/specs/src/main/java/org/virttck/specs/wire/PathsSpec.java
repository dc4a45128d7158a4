package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.Method;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.wire.RawAnswer;
import org.virttck.harness.wire.RawConnection;

/** What is where, and which methods it knows. */
final class PathsSpec {

    @Spec("wire.unknown-path-is-not-found")
    void unknownPathsAreNotFound(Bench bench) {
        Client client = Client.of(bench);
        Map<String, String> told = new LinkedHashMap<>();
        for (String path : List.of("/", "/v1/nothing", "/v1/power", "/v1/power/levitate", "/v2/power/on")) {
            told.put("GET " + path, Answers.told(client.get(path)));
            told.put("POST " + path, Answers.told(client.call(path, Map.of())));
        }
        told.values().removeIf("404 unknown-path"::equals);
        assertEquals(Map.of(), told, "paths that are not 404 unknown-path");
    }

    @Spec("wire.unknown-operation-is-not-found")
    void operationThatWasNeverBegunIsNotFound(Bench bench) {
        Response answer = Client.of(bench).get("/v1/operations/" + UUID.randomUUID());
        Answers.assertTold("404 unknown-operation", answer, "answer to a look at what was never begun");
    }

    @Spec("wire.wrong-method-is-refused")
    void otherMethodsAreRefusedAndTheRightOneIsNamed(Bench bench) {
        Client client = Client.of(bench);
        Map<String, String> told = new LinkedHashMap<>();
        for (Method method : List.of(Method.GET, Method.PUT, Method.DELETE)) {
            told.put(method + " of a call", refusal(client.request().request(method, Client.EXISTS), "POST"));
        }
        for (String path : List.of(Client.DESCRIPTION, Client.HEALTH, Client.EVENTS)) {
            told.put("POST " + path, refusal(client.call(path, Map.of()), "GET"));
        }
        told.values().removeIf("405 method-not-allowed"::equals);
        assertEquals(Map.of(), told, "requests that are not 405 method-not-allowed with the right method in Allow");
    }

    @Spec("wire.options-are-told")
    void optionsNameTheMethodsOfThePath(Bench bench) {
        Client client = Client.of(bench);
        Map<String, String> told = new LinkedHashMap<>();
        told.put("GET", told(client.request().options(Client.DESCRIPTION)));
        told.put("POST", told(client.request().options(Client.EXISTS)));
        told.entrySet()
                .removeIf(entry -> entry.getValue().startsWith("204 ") && names(entry.getValue(), entry.getKey()));
        assertEquals(Map.of(), told, "methods that OPTIONS does not tell with 204 and Allow");
    }

    @Spec("wire.head-is-get-without-body")
    void headIsAnsweredWithoutABody(Bench bench) {
        Client client = Client.of(bench);
        try (RawConnection connection = client.connect()) {
            Map<String, String> session = Map.of("Virt-Session", client.session());
            connection.send("HEAD " + Client.DESCRIPTION, session);
            RawAnswer head = connection.head();
            assertEquals("200 application/json", head.status() + " " + Answers.mediaType(head), "answer to HEAD");
            connection.send("GET " + Client.HEALTH, session);
            connection
                    .answerUnlessClosed()
                    .ifPresent(next ->
                            assertEquals("200 application/json", Answers.told(next), "answer after that to HEAD"));
        }
    }

    private static String refusal(Response answer, String right) {
        String told = Answers.told(answer);
        return names(allow(answer), right) ? told : told + ", Allow: " + allow(answer);
    }

    private static String told(Response answer) {
        return answer.statusCode() + " " + allow(answer);
    }

    private static String allow(Response answer) {
        return Objects.toString(answer.header("Allow"), "");
    }

    private static boolean names(String methods, String one) {
        return Stream.of(methods.split("[ ,]+")).anyMatch(one::equals);
    }
}
