package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.wire.RawAnswer;
import org.virttck.harness.wire.RawConnection;

/** Many requests on one connection, and many connections at once. */
final class ConnectionsSpec {

    private static final int REQUESTS = 20;
    private static final int SLOW_CLIENTS = 16;
    private static final int STREAMS = 16;

    @Spec("wire.connection-serves-many-requests")
    void oneConnectionServesManyRequests(Bench bench) {
        RawConnection connection = Client.of(bench).connect();
        List<String> told = new ArrayList<>();
        for (int request = 0; request < REQUESTS; request++) {
            connection.send("GET " + Client.HEALTH, Map.of(), "");
            told.add(connection.answerUnlessClosed().map(Answers::told).orElse("the end of the connection"));
        }
        told.removeIf("200 application/json"::equals);
        assertEquals(List.of(), told, "answers to requests on one connection that are not 200");
    }

    @Spec("wire.requests-together-are-answered-in-order")
    void requestsThatComeTogetherAreAnsweredInOrder(Bench bench) {
        Client client = Client.of(bench);
        RawConnection connection = client.connect();
        Map<String, String> session = Map.of("Virt-Session", client.session());
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("/v1/nothing", "404 unknown-path");
        expected.put(Client.DESCRIPTION, "200 application/json");
        expected.put("/v1/operations/" + UUID.randomUUID(), "404 unknown-operation");
        expected.keySet().forEach(path -> connection.send("GET " + path, session, ""));
        Map<String, String> told = new LinkedHashMap<>();
        for (String path : expected.keySet()) {
            connection.answerUnlessClosed().ifPresent(answer -> told.put(path, Answers.told(answer)));
        }
        expected.keySet().retainAll(told.keySet());
        assertEquals(expected, told, "answers to requests that came together, as far as the connection went");
        assertEquals(false, told.isEmpty(), "whether none of them was answered");
    }

    @Spec("wire.refused-body-is-no-request")
    void bodyOfARefusedRequestIsNotTakenForAnother(Bench bench) {
        Client client = Client.of(bench);
        String hidden = "GET " + Client.HEALTH + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        Map<String, Map<String, String>> refused = new LinkedHashMap<>();
        refused.put("POST /v1/nothing", client.headers(Map.of()));
        refused.put("POST " + Client.EXISTS, client.headers(Map.of("Content-Type", "text/plain")));
        refused.put("POST " + Client.DESCRIPTION, client.headers(Map.of()));
        refused.put("DELETE " + Client.EXISTS, client.headers(Map.of()));
        refused.put("POST " + Client.INFO, Map.of("Content-Type", "application/json"));
        Map<String, String> told = new LinkedHashMap<>();
        refused.forEach((request, headers) -> afterRefusal(client, request, headers, hidden)
                .ifPresent(next -> told.put(request, Answers.told(next))));
        told.values().removeIf("404 unknown-operation"::equals);
        assertEquals(Map.of(), told, "what came after a refusal in place of the answer to the next request");
    }

    @Spec("wire.slow-clients-hold-nobody-up")
    void clientsThatSendSlowlyHoldNobodyUp(Bench bench) {
        Client client = Client.of(bench);
        for (int slow = 0; slow < SLOW_CLIENTS; slow++) {
            RawConnection head = client.connect();
            head.write(Bodies.text("POST " + Client.EXISTS + " HTTP/1.1\r\nHost: local"));
            RawConnection body = client.connect();
            body.send("POST " + Client.EXISTS, client.headers(Map.of("Content-Length", "100")));
            body.write(Bodies.text("{\"inst"));
        }
        Response answer = client.call(Client.EXISTS, Client.about(bench.unknown()));
        Answers.assertResult(answer, "answer to a call while " + 2 * SLOW_CLIENTS + " clients send slowly");
    }

    @Spec("wire.open-streams-hold-nobody-up")
    void openStreamsHoldNobodyUp(Bench bench) {
        Client client = Client.of(bench);
        for (int stream = 0; stream < STREAMS; stream++) {
            int status = client.listen(Optional.empty()).head().status();
            assertEquals(200, status, "status of one of " + STREAMS + " streams of events");
        }
        Response answer = client.call(Client.EXISTS, Client.about(bench.unknown()));
        Answers.assertResult(answer, "answer to a call while " + STREAMS + " streams are open");
    }

    /** The answer to a second request on the connection; empty when the refusal has ended it. */
    private static Optional<RawAnswer> afterRefusal(
            Client client, String request, Map<String, String> headers, String body) {
        RawConnection connection = client.connect();
        connection.send(request, headers, body);
        RawAnswer refusal = connection.answer();
        assertEquals(true, refusal.status() >= 400, () -> "whether " + request + " was refused");
        connection.send("GET /v1/operations/" + UUID.randomUUID(), Map.of(), "");
        return connection.answerUnlessClosed();
    }
}
