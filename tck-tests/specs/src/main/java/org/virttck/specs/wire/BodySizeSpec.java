package org.virttck.specs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;
import org.virttck.harness.wire.RawConnection;

/** How large a body may be, and in which pieces it may come. */
final class BodySizeSpec {

    /** To send more would be a test of the kit's memory. */
    private static final int MOST_BYTES = 1 << 26;

    @Spec("wire.largest-body-is-read")
    void bodyOfTheLargestSizeIsRead(Bench bench) {
        Client client = Client.of(bench);
        byte[] body = Bodies.padded(Bodies.about(bench.unknown()), largest(client));
        Answers.assertResult(
                client.call().body(body).post(Client.EXISTS), "answer to a body of " + body.length + " bytes");
    }

    @Spec("wire.oversized-body-is-refused")
    void largerBodyIsRefused(Bench bench) {
        Client client = Client.of(bench);
        byte[] body = Bodies.padded(Bodies.about(bench.unknown()), largest(client) + 1);
        assertEquals(
                "413 body-too-large",
                Answers.told(client.post(Client.EXISTS, client.headers(Map.of()), body)),
                () -> "answer to a body of " + body.length + " bytes");
    }

    @Spec("wire.chunked-body-is-read")
    void bodyInChunksIsRead(Bench bench) {
        Client client = Client.of(bench);
        String body = new String(Bodies.about(bench.unknown()), UTF_8);
        try (RawConnection connection = client.connect()) {
            connection.send("POST " + Client.EXISTS, client.headers(Map.of("Transfer-Encoding", "chunked")));
            for (String chunk : List.of(body.substring(0, 5), body.substring(5), "")) {
                connection.write(Bodies.text(Integer.toHexString(chunk.length()) + "\r\n" + chunk + "\r\n"));
            }
            assertEquals("200 application/json", Answers.told(connection.answer()), "answer to a body in chunks");
        }
    }

    private static int largest(Client client) {
        Response description = client.get(Client.DESCRIPTION);
        if (Answers.value(Answers.json(description), "limits.maxBodyBytes") instanceof Integer limit
                && limit < MOST_BYTES) {
            return limit;
        }
        throw new ArrangementFailed(
                "could not arrange a body at the limit: the description names none below " + MOST_BYTES + " bytes",
                null);
    }
}
