package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Objects;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Calls that take longer than their client waits. */
final class WaitingSpec {

    private static final int SECONDS = 5;

    @Spec("wire.running-call-is-left")
    void callThatTakesLongerIsAnsweredWithWhereToLook(Bench bench) {
        Left.by(bench, Client.of(bench)).ifPresent(left -> {
            Answers.assertTold("202 application/json", left.answer(), "answer to a spawn that is still running");
            String location = left.location();
            assertTrue(location.matches("/v1/operations/[^/?#]+"), () -> "Location is \"" + location + '"');
            String retryAfter = Objects.toString(left.answer().header("Retry-After"), "");
            assertTrue(retryAfter.matches("[0-9]{1,4}"), () -> "Retry-After is \"" + retryAfter + '"');
            assertEquals("running", Answers.text(left.answer(), "status"), "state that the body tells");
        });
    }

    @Spec("wire.left-call-ends-with-its-answer")
    void operationEndsWithTheAnswerOfTheCall(Bench bench) {
        Client client = Client.of(bench);
        Left.by(bench, client).ifPresent(left -> {
            Response ended = left.end(bench);
            Answers.assertDone(ended, "answer of an operation that has ended");
            Response repeated = KeysSpec.repeated(client, left.key(), Client.SPAWN, left.arguments());
            assertEquals(
                    Answers.whole(repeated), Answers.whole(ended), "answer of the operation, beside that of the call");
        });
    }

    @Spec("wire.ended-operation-stays-readable")
    void endedOperationIsReadAgain(Bench bench) {
        Left.by(bench, Client.of(bench)).ifPresent(left -> {
            Response first = left.end(bench);
            assertEquals(Answers.whole(first), Answers.whole(left.look()), "answer of an operation that is read again");
        });
    }

    @Spec("wire.preference-is-confirmed")
    void timeThatAppliedIsTold(Bench bench) {
        Client client = Client.of(bench);
        JsonPath description = Answers.json(client.get(Client.DESCRIPTION));
        int most = Answers.value(description, "limits.maxWaitSeconds") instanceof Integer seconds ? seconds : SECONDS;
        Response answer = client.call()
                .header("Prefer", "wait=" + SECONDS)
                .body(Client.about(bench.unknown()))
                .post(Client.EXISTS);
        assertEquals(
                "wait=" + Math.min(most, SECONDS),
                Objects.toString(answer.header("Preference-Applied"), "nothing"),
                "the time that applied");
    }
}
