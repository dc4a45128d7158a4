package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Drivers that are opened and closed over the wire. */
final class SessionsSpec {

    @Spec("wire.unknown-session-is-not-found")
    void sessionThatWasNotOpenedIsNotFound(Bench bench) {
        Client client = Client.of(bench);
        Map<String, String> told = new LinkedHashMap<>();
        for (String name : List.of("tck-" + UUID.randomUUID(), "default", "0")) {
            Response call = client.call()
                    .header("Virt-Session", name)
                    .body(Client.about(bench.unknown()))
                    .post(Client.EXISTS);
            told.put("call in " + name, Answers.told(call));
            Response look = client.request().header("Virt-Session", name).get(Client.DESCRIPTION);
            told.put("look in " + name, Answers.told(look));
        }
        told.values().removeIf("404 unknown-session"::equals);
        assertEquals(Map.of(), told, "requests that are not 404 unknown-session");
    }

    @Spec("wire.request-without-session-is-served")
    void requestWithoutSessionIsServed(Bench bench) {
        Response look = bench.wire().request().get(Client.DESCRIPTION);
        Answers.assertResult(look, "answer to a look that names no session");
        Response call = bench.wire()
                .request()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", Client.freshKey())
                .body(Client.about(bench.unknown()))
                .post(Client.EXISTS);
        Answers.assertResult(call, "answer to a call that names no session");
    }

    @Spec("wire.sessions-are-distinct")
    void eachOpeningIsASessionOfItsOwn(Bench bench) {
        Client one = Client.of(bench);
        Client other = Client.of(bench);
        assertNotEquals(one.session(), other.session(), "two sessions");
        Answers.assertDone(one.close(), "answer to closing one session");
        Response after = other.call(Client.EXISTS, Client.about(bench.unknown()));
        Answers.assertResult(after, "answer to a call in the other session");
    }

    @Spec("wire.closed-session-is-unavailable")
    void closedSessionIsUnavailable(Bench bench) {
        Client client = Client.of(bench);
        Answers.assertDone(client.close(), "answer to closing a session");
        Response answer = client.call(Client.EXISTS, Client.about(bench.unknown()));
        Answers.assertTold("503 UNAVAILABLE", answer, "answer to a call in a closed session");
    }

    @Spec("wire.session-may-be-closed-twice")
    void sessionIsClosedTwice(Bench bench) {
        Client client = Client.of(bench);
        Answers.assertDone(client.close(), "answer to closing a session");
        Answers.assertDone(client.close(), "answer to closing it again");
    }
}
