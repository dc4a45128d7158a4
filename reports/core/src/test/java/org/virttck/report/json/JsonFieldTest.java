package org.virttck.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.virttck.report.Verdict;

class JsonFieldTest {

    private final JsonField document = new StrictJson(10_000).read("""
                    {"a": {"list": [{"verdict": "PAS"}, {"verdict": "PASS"}, 3]}, "text": "x", "negative": -1,
                     "big": 3000000000, "when": "2026-11-01T12:00:00Z", "words": ["FAIL", "PASS"], "fraction": 1.0}
                    """.getBytes(UTF_8));

    @Test
    void namesThePathOfWhatItRefuses() {
        assertEquals("a.list[0].verdict: unknown verdict \"PAS\"", refusal(root -> verdict(root, 0)));
        assertEquals("a.list[2]: must be an object", refusal(root -> verdict(root, 2)));
        assertEquals("a.b: missing", refusal(root -> root.get("a").get("b")));
        assertEquals("a: must be an array", refusal(root -> root.get("a").elements()));
        assertEquals("text: must be an object", refusal(root -> root.get("text").keys()));
        assertEquals("a: must be a string", refusal(root -> root.get("a").text()));
        assertEquals(
                "text: must be true or false", refusal(root -> root.get("text").flag()));
        assertEquals("the document: must be an array", refusal(JsonField::elements));
    }

    @Test
    void refusesNumbersThatCountNothing() {
        for (String key : List.of("negative", "big", "fraction", "text")) {
            assertEquals(
                    key + ": must be 0 or a positive integer",
                    refusal(root -> root.get(key).count()));
        }
        assertEquals(
                "negative: must be 0 or a positive integer",
                refusal(root -> root.get("negative").millis()));
        assertEquals(3_000_000_000L, document.get("big").millis());
    }

    @Test
    void refusesDigestsAndTimesOfAnotherForm() {
        assertEquals(
                "text: \"x\" is not a SHA-256 digest of 64 lower-case hexadecimal digits",
                refusal(root -> root.get("text").sha256()));
        assertEquals(
                "text: \"x\" is not a point in time such as 2026-11-01T12:00:00Z",
                refusal(root -> root.get("text").instant()));
        assertEquals(Instant.parse("2026-11-01T12:00:00Z"), document.get("when").instant());
    }

    @Test
    void readsWords() {
        assertEquals(Verdict.PASS, verdict(document, 1));
        assertEquals(List.of(Verdict.FAIL, Verdict.PASS), document.get("words").words(Verdict.class));
        assertEquals(List.of("FAIL", "PASS"), document.get("words").texts());
    }

    private static Verdict verdict(JsonField root, int element) {
        return root.get("a").get("list").elements().get(element).get("verdict").word(Verdict.class);
    }

    private String refusal(Function<JsonField, Object> reading) {
        return assertThrows(InvalidJsonException.class, () -> reading.apply(document))
                .getMessage();
    }
}
