package org.virttck.specs.wire;

import io.restassured.response.Response;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.judge.ArrangementFailed;

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

    /** A spawn that is not done at once; one that is may happen, but hardly each time. */
    static Left by(Bench bench, Client client) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Left left = begun(bench, client);
            if (left.isRunning()) {
                return left;
            }
        }
        Left last = begun(bench, client);
        if (!last.isRunning()) {
            throw new ArrangementFailed(
                    "could not arrange a call that takes longer than no time: " + Answers.told(last.answer), null);
        }
        return last;
    }

    static Left begun(Bench bench, Client client) {
        InstanceSpec instance = bench.spec().build();
        Map<String, Object> arguments = client.spawning(instance);
        String key = Client.freshKey();
        Response answer = client.call()
                .header("Idempotency-Key", key)
                .header("Prefer", "wait=0")
                .body(arguments)
                .post(Client.SPAWN);
        return new Left(client, key, arguments, answer);
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
