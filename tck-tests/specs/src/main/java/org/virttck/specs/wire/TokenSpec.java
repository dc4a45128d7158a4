package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.wire.Wire;

/** The token without which an endpoint answers nothing. */
final class TokenSpec {

    private static final String REFUSED = "401 unauthorized, challenged for bearer";

    @Spec("wire.token-is-demanded")
    void requestsWithoutATokenAreRefused(Bench bench) {
        Wire wire = bench.wire();
        wire.token();
        Map<String, String> told = new LinkedHashMap<>();
        for (String path :
                List.of(Client.DESCRIPTION, Client.HEALTH, Client.EVENTS, "/v1/operations/1", "/v1/nothing")) {
            told.put("GET " + path, told(wire.stranger().get(path)));
        }
        told.put("POST " + Client.EXISTS, told(called(wire.stranger(), Client.EXISTS, Client.about(bench.unknown()))));
        told.put("POST " + Client.OPEN, told(called(wire.stranger(), Client.OPEN, Client.opening(wire))));
        told.values().removeIf(REFUSED::equals);
        assertEquals(Map.of(), told, "requests without a token that are not " + REFUSED);
    }

    @Spec("wire.wrong-token-is-refused")
    void requestsWithAnotherTokenAreRefused(Bench bench) {
        Secret token = bench.wire().token();
        Client client = Client.of(bench);
        InstanceSpec instance = bench.spec().build();
        String right = token.reveal();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("another", "Bearer tck-another-token-that-is-long-enough");
        wrong.put("one character more", "Bearer " + right + "x");
        wrong.put("one character less", "Bearer " + right.substring(0, right.length() - 1));
        wrong.put("none", "Bearer");
        wrong.put("another scheme", "Basic " + right);
        wrong.put("no scheme", right);
        wrong.replaceAll((what, header) -> told(
                called(client.request().header("Authorization", header), Client.SPAWN, client.spawning(instance))));
        wrong.values().removeIf(REFUSED::equals);
        assertEquals(Map.of(), wrong, "requests with a wrong token that are not " + REFUSED);
        assertEquals(false, client.exists(instance.id()), "whether a refused call had an effect");
    }

    private static Response called(RequestSpecification request, String path, Map<String, ?> arguments) {
        return request.contentType(ContentType.JSON)
                .header("Idempotency-Key", Client.freshKey())
                .body(arguments)
                .post(path);
    }

    private static String told(Response answer) {
        String challenge = Objects.toString(answer.header("WWW-Authenticate"), "nothing");
        String scheme = challenge.split(" ", 2)[0].toLowerCase(Locale.ROOT);
        return Answers.told(answer) + ", challenged for " + scheme;
    }
}
