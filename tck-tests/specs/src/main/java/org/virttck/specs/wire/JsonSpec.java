package org.virttck.specs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What is no JSON object within the limits of the wire. */
final class JsonSpec {

    private static final String REFUSED = "400 malformed-json";
    private static final int LONGEST_NUMBER = 100;
    private static final int DEEPEST = 64;
    private static final int ABYSMAL = 100_000;

    @Spec("wire.malformed-json-is-refused")
    void whatIsNoJsonIsRefused(Bench bench) {
        assertRefused(
                bench,
                of(
                        "",
                        "{",
                        "{\"instance\":",
                        "{'instance':1}",
                        "{\"x\":01}",
                        "{\"x\":NaN}",
                        "{\"x\":1,}",
                        "{} {}",
                        "{}x"));
    }

    @Spec("wire.body-is-an-object")
    void whatIsNoObjectIsRefused(Bench bench) {
        assertRefused(bench, of("[]", "null", "7", "true", "\"instance\"", "[{\"instance\":\"x\"}]"));
    }

    @Spec("wire.body-is-utf-8")
    void whatIsNotUtf8IsRefused(Bench bench) {
        String about = new String(Bodies.about(bench.unknown()), StandardCharsets.UTF_8);
        String more = about.replace("}", ",\"x\":\"é\"}");
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("Latin 1", more.getBytes(StandardCharsets.ISO_8859_1));
        bodies.put("UTF-16", more.getBytes(StandardCharsets.UTF_16));
        bodies.put("UTF-16 little endian", about.getBytes(StandardCharsets.UTF_16LE));
        bodies.put(
                "half of a character",
                (more.substring(0, more.indexOf('é')) + "\u00c3\"}").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused(bench, bodies);
    }

    @Spec("wire.deep-json-is-refused")
    void whatIsNestedTooDeepIsRefused(Bench bench) {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        bodies.put("one level too deep", Bodies.nested(DEEPEST + 1));
        bodies.put("abysmal", Bodies.nested(ABYSMAL));
        bodies.put("without an end", Bodies.text("{\"x\":" + "[".repeat(ABYSMAL)));
        assertRefused(bench, bodies);
        Answers.assertResult(Client.of(bench).get(Client.HEALTH), "health after that");
    }

    @Spec("wire.long-numbers-are-refused")
    void longNumbersAreRefused(Bench bench) {
        String digits = "1" + "0".repeat(LONGEST_NUMBER);
        assertRefused(bench, of("{\"x\":" + digits + "}", "{\"x\":0." + digits + "}", "{\"x\":[-" + digits + "]}"));
    }

    @Spec("wire.repeated-member-is-refused")
    void membersThatAreThereTwiceAreRefused(Bench bench) {
        String one = '"' + bench.unknown().toString() + '"';
        String other = '"' + bench.unknown().toString() + '"';
        assertRefused(
                bench,
                of(
                        "{\"instance\":" + one + ",\"instance\":" + other + "}",
                        "{\"instance\":" + one + ",\"x\":{\"y\":1,\"y\":1}}"));
    }

    private static Map<String, byte[]> of(String... bodies) {
        Map<String, byte[]> byText = new LinkedHashMap<>();
        List.of(bodies).forEach(body -> byText.put(body, Bodies.text(body)));
        return byText;
    }

    private static void assertRefused(Bench bench, Map<String, byte[]> bodies) {
        Client client = Client.of(bench);
        Map<String, String> others = new LinkedHashMap<>();
        bodies.forEach((name, body) ->
                others.put(name, Answers.told(client.post(Client.EXISTS, client.headers(Map.of()), body))));
        others.values().removeIf(REFUSED::equals);
        assertEquals(Map.of(), others, "bodies that are not " + REFUSED);
    }
}
