package org.virttck.remote.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.Host;
import org.virttck.driver.model.Secret;
import org.virttck.reference.memory.MemoryProvider;

/** What a caller in any language sees of an endpoint. */
final class EndpointTest {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private Endpoint endpoint;

    /** Answers in a way of its own to each question. */
    private final class OddHost implements Host {

        @Override
        public Set<String> nodes() {
            throw new IllegalStateException("boom");
        }

        @Override
        public boolean isAvailable(String node) {
            calls.incrementAndGet();
            return true;
        }

        @Override
        public java.util.Map<UUID, String> nodesById() {
            return null;
        }

        @Override
        public Duration uptime() {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Duration.ofHours(1);
        }
    }

    @BeforeEach
    void start() throws IOException {
        endpoint = Endpoints.plain(new ScriptedProvider(new MemoryProvider(), new OddHost()));
    }

    @AfterEach
    void stop() {
        released.countDown();
        endpoint.close();
    }

    @Test
    void itDescribesItsDriver() throws Exception {
        HttpResponse<String> answer = get("/v1");
        assertEquals(200, answer.statusCode());
        assertEquals("memory", json(answer).at("/driver/name").asText());
        assertTrue(json(answer).at("/capabilities").toString().contains("PAUSE"));
        assertEquals(1 << 16, json(answer).at("/limits/maxBodyBytes").asInt());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void resultOfACallIsBareJson() throws Exception {
        HttpResponse<String> answer = post("/v1/host/is-available", "{\"node\": \"x\", \"unknown\": [1]}");
        assertEquals(200, answer.statusCode());
        assertEquals("true", answer.body());
    }

    @Test
    void refusalOfTheDriverHasItsCode() throws Exception {
        String unknown = "{\"instance\": \"" + UUID.randomUUID() + "\"}";
        HttpResponse<String> answer = post("/v1/instances/info", unknown);
        assertEquals(404, answer.statusCode());
        assertEquals("NOT_FOUND", json(answer).at("/code").asText());
        assertEquals(
                "https://virttck.example/errors/not-found",
                json(answer).at("/type").asText());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void whatADriverMustNotThrowIsNamed() throws Exception {
        HttpResponse<String> answer = post("/v1/host/nodes", "{}");
        assertEquals(500, answer.statusCode());
        assertEquals(
                "java.lang.IllegalStateException",
                json(answer).at("/foreignType").asText());
        assertFalse(answer.body().contains("EndpointTest"), "no stack trace");
    }

    @Test
    void nothingForAResultIsNamedToo() throws Exception {
        assertEquals(
                "null",
                json(post("/v1/host/nodes-by-id", "{}")).at("/foreignType").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "nonsense", "{\"a\": 1, \"a\": 2}", "{} {}", "", "\"text\""})
    void bodyThatIsNoObjectIsMalformed(String body) throws Exception {
        HttpResponse<String> answer = post("/v1/host/nodes", body);
        assertEquals(400, answer.statusCode());
        assertTrue(json(answer).at("/type").asText().endsWith("/malformed-json"), answer.body());
    }

    @Test
    void depthIsLimited() throws Exception {
        String deep = "{\"node\": " + "[".repeat(100) + "]".repeat(100) + "}";
        assertTrue(post("/v1/host/is-available", deep).body().contains("malformed-json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"node\": null}", "{\"node\": 3}", "{\"node\": {}}"})
    void argumentThatIsMissingOrOfAnotherTypeIsInvalid(String body) throws Exception {
        JsonNode problem = json(post("/v1/host/is-available", body));
        assertEquals("INVALID_ARGUMENT", problem.at("/code").asText());
        assertTrue(problem.at("/detail").asText().contains("node"), problem::toString);
        assertEquals(0, calls.get());
    }

    @Test
    void refusalNeverRepeatsASecret() throws Exception {
        String body = "{\"instance\": \"" + UUID.randomUUID() + "\", \"password\": [\"hush\"]}";
        HttpResponse<String> answer = post("/v1/guest/set-admin-password", body);
        assertEquals(400, answer.statusCode());
        assertFalse(answer.body().contains("hush"), answer.body());
    }

    @Test
    void sameKeyHasOneEffect() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpRequest.Builder call =
                call("/v1/host/is-available", "{\"node\": \"x\"}").setHeader("Idempotency-Key", key);
        assertEquals("true", send(call).body());
        assertEquals("true", send(call).body());
        assertEquals(1, calls.get());
        HttpRequest.Builder another =
                call("/v1/host/is-available", "{\"node\": \"y\"}").setHeader("Idempotency-Key", key);
        assertEquals(422, send(another).statusCode());
        assertEquals(1, calls.get());
    }

    @Test
    void callWithoutAKeyIsRefused() throws Exception {
        HttpRequest.Builder keyless = HttpRequest.newBuilder(endpoint.uri().resolve("/v1/host/is-available"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"node\": \"x\"}"));
        HttpResponse<String> answer = send(keyless);
        assertTrue(answer.body().contains("idempotency-key-missing"), answer.body());
    }

    @Test
    void longCallIsAskedForLater() throws Exception {
        HttpResponse<String> running = send(call("/v1/host/uptime", "{}").header("Prefer", "wait=0"));
        assertEquals(202, running.statusCode());
        String place = running.headers().firstValue("Location").orElseThrow();
        assertEquals("1", running.headers().firstValue("Retry-After").orElse(""));
        HttpRequest.Builder look = HttpRequest.newBuilder(endpoint.uri().resolve(place));
        assertEquals(202, send(look.copy().header("Prefer", "wait=0")).statusCode());
        released.countDown();
        HttpResponse<String> ended = send(look.header("Prefer", "wait=20"));
        assertEquals(200, ended.statusCode());
        assertEquals("\"PT1H\"", ended.body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/host/nodes, 405, method-not-allowed",
        "OST, /v1/host/nodes, 405, method-not-allowed",
        "DELETE, /v1, 405, method-not-allowed",
        "GET, /v2, 404, unknown-path",
        "POST, /v1/host/fly, 404, unknown-path",
        "GET, /v1/operations/none, 404, unknown-operation"
    })
    void wayThatLeadsNowhereIsNamed(String method, String path, int status, String problem) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(endpoint.uri().resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .method(method, HttpRequest.BodyPublishers.ofString("{}")));
        assertEquals(status, answer.statusCode());
        assertTrue(json(answer).at("/type").asText().endsWith(problem), answer.body());
        assertEquals(status == 405, answer.headers().firstValue("Allow").isPresent());
    }

    @Test
    void headAndOptionsAreUnderstood() throws Exception {
        HttpResponse<String> head =
                send(HttpRequest.newBuilder(endpoint.uri().resolve("/v1")).method("HEAD", none()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        HttpResponse<String> options =
                send(HttpRequest.newBuilder(endpoint.uri().resolve("/v1")).method("OPTIONS", none()));
        assertEquals(204, options.statusCode());
        assertEquals("GET, HEAD, OPTIONS", options.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void otherMediaTypesAreRefused() throws Exception {
        assertEquals(
                415,
                send(call("/v1/host/nodes", "{}").setHeader("Content-Type", "text/plain"))
                        .statusCode());
        assertEquals(
                406,
                send(call("/v1/host/nodes", "{}").header("Accept", "text/html")).statusCode());
    }

    @Test
    void bodyThatIsTooLargeIsRefused() throws Exception {
        String large = "{\"node\": \"" + "x".repeat(1 << 16) + "\"}";
        assertEquals(413, post("/v1/host/is-available", large).statusCode());
    }

    @Test
    void sessionsAreOpenedClosedAndKnownByName() throws Exception {
        String wanted = "{\"namePrefix\": \"tck-\", \"settings\": {}}";
        String session = json(post("/v1/driver/open", wanted)).at("/session").asText();
        HttpRequest.Builder count = call("/v1/instances/count", "{}").header("Virt-Session", session);
        assertEquals("0", send(count).body());
        assertEquals(
                204,
                send(call("/v1/driver/close", "{}").header("Virt-Session", session))
                        .statusCode());
        HttpResponse<String> closed = send(count.setHeader("Idempotency-Key", "another"));
        assertEquals("UNAVAILABLE", json(closed).at("/code").asText());
        assertEquals("0", post("/v1/instances/count", "{}").body());
        assertEquals(
                404,
                send(call("/v1/instances/count", "{}").header("Virt-Session", "none"))
                        .statusCode());
    }

    @Test
    void tokenIsAskedFor() throws Exception {
        try (Endpoint guarded = Endpoints.start(
                new MemoryProvider(),
                Optional.of(new Secret("0123456789abcdef")),
                Optional.empty(),
                Endpoints.LIMITS)) {
            HttpRequest.Builder look = HttpRequest.newBuilder(guarded.uri().resolve("/v1"));
            HttpResponse<String> refused = send(look.copy());
            assertEquals(401, refused.statusCode());
            assertEquals(
                    "Bearer", refused.headers().firstValue("WWW-Authenticate").orElse(""));
            assertEquals(
                    401,
                    send(look.copy().header("Authorization", "Bearer 0123456789abcdee"))
                            .statusCode());
            assertEquals(
                    200,
                    send(look.header("Authorization", "Bearer 0123456789abcdef"))
                            .statusCode());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(endpoint.uri().resolve(path)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(call(path, body));
    }

    private HttpRequest.Builder call(String path, String body) {
        return HttpRequest.newBuilder(endpoint.uri().resolve(path))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher none() {
        return HttpRequest.BodyPublishers.noBody();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return new ObjectMapper().readTree(answer.body());
    }
}
