package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Secret;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Problem documents, and what must not be in them. */
final class ProblemsSpec {

    private static final Pattern STACK_TRACE = Pattern.compile(
            "\\bat [\\w.$/@]+\\([\\w.]+(:\\d+)?\\)|Traceback \\(most recent call last\\)|File \\\\?\".+\\\\?\", line \\d+"
                    + "|goroutine \\d+ \\[|stack backtrace:|\\n\\s+at .+:\\d+:\\d+|\\.(java|py|go|rs|rb|cs):\\d+");

    /** All that they want to know is the instance: a call that lacks something may be refused for that. */
    private static final Map<Capability, String> OPERATIONS = Map.of(
            Capability.PAUSE, "/v1/suspension/pause",
            Capability.SUSPEND, "/v1/suspension/suspend",
            Capability.CRASH_DUMP, "/v1/power/crash-dump",
            Capability.DIAGNOSTICS, "/v1/diagnostics/of");

    @Spec("wire.refusal-is-a-problem-document")
    void everyRefusalIsAProblemDocument(Bench bench) {
        Client client = Client.of(bench);
        Map<String, Object> lacking = new LinkedHashMap<>();
        refusals(bench, client).forEach((what, answer) -> lacking.put(what, lacking(answer)));
        lacking.values().removeIf(List.of()::equals);
        assertEquals(Map.of(), lacking, "what refusals lack of a problem document");
    }

    @Spec("wire.codes-have-their-status")
    void refusalsByTheDriverHaveTheStatusOfTheirCode(Bench bench) {
        Client client = Client.of(bench);
        InstanceSpec instance = bench.spec().build();
        client.arrange(instance);
        Map<String, String> unknown = Client.about(bench.unknown());
        Map<String, String> wrong = new LinkedHashMap<>();
        note(wrong, "an unknown instance", "404 NOT_FOUND", client.call(Client.INFO, unknown));
        note(
                wrong,
                "an instance that is there",
                "409 ALREADY_EXISTS",
                client.call(Client.SPAWN, client.spawning(instance)));
        note(wrong, "no id", "400 INVALID_ARGUMENT", client.call(Client.INFO, Map.of("instance", "nobody")));
        OPERATIONS.keySet().stream()
                .sorted()
                .filter(capability -> !bench.declares(capability))
                .map(OPERATIONS::get)
                .forEach(path -> note(wrong, path, "501 UNSUPPORTED", client.call(path, unknown)));
        client.close();
        note(wrong, "a closed driver", "503 UNAVAILABLE", client.call(Client.INFO, unknown));
        assertEquals(Map.of(), wrong, "status and code of refusals by the driver");
    }

    @Spec("wire.only-the-driver-has-codes")
    void refusalsByTheEndpointHaveNoCode(Bench bench) {
        Map<String, Response> answers = Refusals.byTheEndpoint(bench, Client.of(bench));
        answers.values().removeIf(answer -> Answers.value(Answers.json(answer), "code") == null);
        assertEquals(List.of(), List.copyOf(answers.keySet()), "refusals by the endpoint that bear a code");
    }

    @Spec("wire.no-stack-trace-is-told")
    void noRefusalHoldsAStackTrace(Bench bench) {
        Map<String, Response> answers = refusals(bench, Client.of(bench));
        answers.values()
                .removeIf(answer -> !STACK_TRACE.matcher(answer.asString()).find());
        assertEquals(List.of(), List.copyOf(answers.keySet()), "refusals that hold a stack trace");
    }

    @Spec("wire.no-secret-is-told")
    void noRefusalHoldsASecret(Bench bench) {
        Client client = Client.of(bench);
        Secret secret = bench.password();
        List<Response> answers = new ArrayList<>();
        answers.add(client.call(
                "/v1/guest/set-admin-password",
                Map.of("instance", bench.unknown().toString(), "password", secret.reveal())));
        answers.add(client.call(
                "/v1/guest/set-admin-password", Map.of("instance", "nobody", "password", List.of(secret.reveal()))));
        Map<String, Object> spawning = client.spawning(bench.spec().build());
        ArgumentsSpec.members(ArgumentsSpec.members(spawning, "spec"), "setup")
                .put("adminPassword", Map.of("is", secret.reveal()));
        answers.add(client.call(Client.SPAWN, spawning));
        answers.add(client.call().body("{\"instance\": " + secret.reveal()).post(Client.INFO));
        answers.add(client.call(Client.OPEN, Map.of("namePrefix", 7, "settings", Map.of("password", secret.reveal()))));
        long telling = answers.stream()
                .filter(answer -> answer.asString().contains(secret.reveal()))
                .count();
        assertEquals(0, telling, "answers that hold the secret that was sent");
    }

    /** What a driver does not refuse is a matter of the chapter of the operation. */
    private static void note(Map<String, String> wrong, String what, String expected, Response answer) {
        String told = Answers.told(answer);
        if (answer.statusCode() >= 400 && !told.equals(expected)) {
            wrong.put(what, told + " in place of " + expected);
        }
    }

    private static Map<String, Response> refusals(Bench bench, Client client) {
        Map<String, Response> answers = Refusals.byTheEndpoint(bench, client);
        answers.putAll(Refusals.byTheDriver(bench, client));
        return answers;
    }

    private static List<String> lacking(Response answer) {
        if (!Answers.mediaType(answer.contentType()).equals(Answers.PROBLEM)) {
            return List.of("the media type " + Answers.PROBLEM + ", instead of " + answer.contentType());
        }
        JsonPath problem = Answers.json(answer);
        List<String> lacking = Answers.blank(problem, List.of("type", "title", "detail"));
        if (!Integer.valueOf(answer.statusCode()).equals(Answers.value(problem, "status"))) {
            lacking.add("the status " + answer.statusCode());
        }
        return lacking;
    }
}
