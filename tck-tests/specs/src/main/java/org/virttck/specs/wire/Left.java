package org.virttck.specs.wire;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/**
 * A call that its client did not wait for.
 *
 * @param client who made it
 * @param key of the call
 * @param arguments of the call, which is a spawn
 * @param answer that it is still running
 */
record Left(Client client, String key, Map<String, Object> arguments, Response answer) {

    private static final int ATTEMPTS = 5;

    /** A spawn that is not done at once; none where each is done so quickly that its answer came instead. */
    static Optional<Left> by(Bench bench, Client client) {
        Optional<Left> left = IntStream.range(0, ATTEMPTS)
                .mapToObj(attempt -> begun(bench, client))
                .filter(Left::isRunning)
                .findFirst();
        if (left.isEmpty()) {
            bench.tape().note("none of " + ATTEMPTS + " spawns took long enough to be left; nothing was seen of one");
        }
        return left;
    }

    static Left begun(Bench bench, Client client) {
        InstanceSpec instance = bench.spec().build();
        Map<String, Object> arguments = client.spawning(instance);
        String key = Client.freshKey();
        Duration begun = bench.tape().elapsed();
        Response answer = client.call()
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=0")
                .body(arguments)
                .post(Client.SPAWN);
        Duration waited = bench.tape().elapsed().minus(begun);
        if (answer.statusCode() != 202 && waited.compareTo(bench.patience().margin()) > 0) {
            throw new AssertionFailedError("a spawn whose client does not wait", "202", told(answer, waited));
        }
        return new Left(client, key, arguments, answer);
    }

    private static String told(Response answer, Duration waited) {
        return Answers.told(answer) + " after " + waited.toMillis() + " ms";
    }

    boolean isRunning() {
        return answer.statusCode() == 202;
    }

    String location() {
        return Objects.toString(answer.header("Location"), "");
    }

    Response look() {
        return client.get(location());
    }

    /** The first answer of the operation when it is not running any more. */
    Response end(Bench bench) {
        AtomicReference<Response> seen = new AtomicReference<>(answer);
        bench.waiting()
                .until(
                        "the end of the operation",
                        bench.patience().call(),
                        () -> hasEnded(seen),
                        () -> Answers.told(seen.get()));
        return seen.get();
    }

    private boolean hasEnded(AtomicReference<Response> seen) {
        seen.set(look());
        return seen.get().statusCode() != 202;
    }
}
