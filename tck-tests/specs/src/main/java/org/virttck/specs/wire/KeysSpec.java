package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Calls that are repeated with their key, and keys that are used for something else. */
final class KeysSpec {

    private static final int LONGEST = 255;
    private static final String REUSED = "422 idempotency-key-reused";
    private static final String MISSING = "400 idempotency-key-missing";

    @Spec("wire.call-needs-a-key")
    void callWithoutAKeyIsRefused(Bench bench) {
        Client client = Client.of(bench);
        InstanceSpec instance = bench.spec().build();
        Response answer = client.request()
                .contentType(ContentType.JSON)
                .body(client.spawning(instance))
                .post(Client.SPAWN);
        Answers.assertTold(MISSING, answer, "answer to a call without a key");
        assertEquals(false, client.exists(instance.id()), "whether it had an effect");
    }

    @Spec("wire.longest-key-is-taken")
    void longestKeyIsTaken(Bench bench) {
        String key = Client.freshKey();
        String longest = key + "~".repeat(LONGEST - key.length());
        Response answer = repeated(Client.of(bench), longest, Client.EXISTS, Client.about(bench.unknown()));
        Answers.assertResult(answer, "answer to a call with a key of " + LONGEST + " characters");
    }

    @Spec("wire.malformed-key-is-refused")
    void malformedKeysAreRefused(Bench bench) {
        Client client = Client.of(bench);
        Map<String, String> told = new LinkedHashMap<>();
        for (String key : List.of("k".repeat(LONGEST + 1), "two words", "ключ", "")) {
            Map<String, String> headers = client.headers(Map.of("Idempotency-Key", key));
            told.put(key, Answers.told(client.post(Client.EXISTS, headers, Bodies.about(bench.unknown()))));
        }
        told.values().removeIf(MISSING::equals);
        assertEquals(Map.of(), told, "keys that are not " + MISSING);
    }

    @Spec("wire.repeated-call-has-one-effect")
    void repetitionHasNoEffect(Bench bench) {
        Client client = Client.of(bench);
        InstanceSpec instance = bench.spec().build();
        Map<String, Object> spawning = client.spawning(instance);
        String key = Client.freshKey();
        Answers.assertDone(repeated(client, key, Client.SPAWN, spawning), "answer to a spawn");
        Answers.assertDone(client.call(Client.DESTROY, Client.about(instance.id())), "answer to a destroy");
        Answers.assertDone(repeated(client, key, Client.SPAWN, spawning), "answer to its repetition");
        assertEquals(false, client.exists(instance.id()), "whether the repetition had an effect");
    }

    @Spec("wire.repeated-call-has-one-answer")
    void repetitionIsAnsweredAlike(Bench bench) {
        Client client = Client.of(bench);
        InstanceSpec instance = bench.spec().build();
        String key = Client.freshKey();
        Response first = repeated(client, key, Client.INFO, Client.about(instance.id()));
        Answers.assertTold("404 NOT_FOUND", first, "answer about an instance that does not exist");
        client.arrange(instance);
        Response again = repeated(client, key, Client.INFO, Client.about(instance.id()));
        assertEquals(Answers.whole(first), Answers.whole(again), "answer to the repetition of a refused call");
        String other = Client.freshKey();
        Response found = repeated(client, other, Client.INFO, Client.about(instance.id()));
        assertEquals(
                Answers.whole(found),
                Answers.whole(repeated(client, other, Client.INFO, Client.about(instance.id()))),
                "answer to the repetition of a call that succeeded");
    }

    @Spec("wire.repetition-meanwhile-joins")
    void repetitionWhileTheFirstRunsJoinsIt(Bench bench) {
        Client client = Client.of(bench);
        Left.by(bench, client).ifPresent(left -> {
            Response joined = repeated(client, left.key(), Client.SPAWN, left.arguments());
            Answers.assertDone(joined, "answer to the repetition of a call that was still running");
            Answers.assertTold("204", left.end(bench), "answer to the call that was repeated");
        });
    }

    @Spec("wire.key-of-another-call-is-refused")
    void keyOfAnotherCallIsRefused(Bench bench) {
        Client client = Client.of(bench);
        String key = Client.freshKey();
        Map<String, String> about = Client.about(bench.unknown());
        InstanceSpec instance = bench.spec().build();
        Answers.assertResult(repeated(client, key, Client.EXISTS, about), "answer to the first call with a key");
        Map<String, String> told = new LinkedHashMap<>();
        told.put("another body", Answers.told(repeated(client, key, Client.EXISTS, Client.about(instance.id()))));
        told.put("another path", Answers.told(repeated(client, key, Client.INFO, about)));
        told.put("another call", Answers.told(repeated(client, key, Client.SPAWN, client.spawning(instance))));
        told.values().removeIf(REUSED::equals);
        assertEquals(Map.of(), told, "calls with the same key that are not " + REUSED);
        assertEquals(false, client.exists(instance.id()), "whether a refused call had an effect");
    }

    @Spec("wire.key-of-another-session-is-refused")
    void keyOfAnotherSessionIsRefused(Bench bench) {
        Client one = Client.of(bench);
        Client other = Client.of(bench);
        String key = Client.freshKey();
        Map<String, String> about = Client.about(bench.unknown());
        Answers.assertResult(repeated(one, key, Client.EXISTS, about), "answer to the first call with a key");
        Response answer = repeated(other, key, Client.EXISTS, about);
        Answers.assertTold(REUSED, answer, "answer to the same call in another session");
    }

    static Response repeated(Client client, String key, String path, Map<String, ?> arguments) {
        return client.call().header("Idempotency-Key", key).body(arguments).post(path);
    }
}
