package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** The form of answers to calls that succeed. */
final class AnswersSpec {

    @Spec("wire.answers-are-json")
    void resultIsBareJson(Bench bench) {
        Client client = Client.of(bench);
        Response no = client.call(Client.EXISTS, Client.about(bench.unknown()));
        Answers.assertResult(no, "answer to a call with a result");
        assertEquals("false", no.asString().strip(), "the result for an instance that does not exist");
        InstanceSpec instance = bench.spec().build();
        client.arrange(instance);
        Response yes = client.call(Client.EXISTS, Client.about(instance.id()));
        assertEquals("true", yes.asString().strip(), "the result for an instance that exists");
    }

    @Spec("wire.nothing-to-return-is-204")
    void callWithoutResultHasNoBody(Bench bench) {
        Response answer = Client.of(bench).call(Client.DESTROY, Client.about(bench.unknown()));
        assertEquals(204, answer.statusCode(), "status of a call without a result");
        assertEquals("", answer.asString(), "its body");
    }

    @Spec("wire.empty-is-left-out")
    void noAnswerHoldsNull(Bench bench) {
        Client client = Client.of(bench);
        InstanceSpec instance = bench.spec().build();
        client.arrange(instance);
        Map<String, Response> answers = Map.of(
                "description", client.get(Client.DESCRIPTION),
                "health", client.get(Client.HEALTH),
                "info", client.call(Client.INFO, Client.about(instance.id())),
                "refusal", client.call(Client.INFO, Client.about(bench.unknown())));
        List<String> holding = answers.entrySet().stream()
                .filter(answer -> holdsNull(Answers.json(answer.getValue()).get()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        assertEquals(List.of(), holding, "answers that hold null");
    }

    @Spec("wire.answers-are-not-stored")
    void everyAnswerForbidsToStoreIt(Bench bench) {
        Client client = Client.of(bench);
        Map<String, Response> answers = new LinkedHashMap<>();
        answers.put("description", client.get(Client.DESCRIPTION));
        answers.put("result", client.call(Client.EXISTS, Client.about(bench.unknown())));
        answers.put("no result", client.call(Client.DESTROY, Client.about(bench.unknown())));
        answers.put("refusal by the driver", client.call(Client.INFO, Client.about(bench.unknown())));
        answers.put("refusal by the endpoint", client.get("/v1/nothing"));
        answers.values().removeIf(AnswersSpec::forbidsToStore);
        assertEquals(List.of(), List.copyOf(answers.keySet()), "answers without Cache-Control: no-store");
    }

    private static boolean forbidsToStore(Response answer) {
        return Objects.toString(answer.header("Cache-Control"), "")
                .toLowerCase(Locale.ROOT)
                .contains("no-store");
    }

    private static boolean holdsNull(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members.values().stream().anyMatch(AnswersSpec::holdsNull);
        }
        return value == null
                || (value instanceof Collection<?> items && items.stream().anyMatch(AnswersSpec::holdsNull));
    }
}
