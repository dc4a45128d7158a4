package org.virttck.report.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {

    private static final int LIMIT = 10_000;

    private final StrictJson json = new StrictJson(LIMIT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"a\":2}            | line 1, column 8: duplicate key \"a\"",
                "{\"a\":{\"b\":1,\"b\":1}}     | line 1, column 13: duplicate key \"b\"",
                "{\"a\":1,\"\\u0061\":2}       | line 1, column 8: duplicate key \"a\"",
                "{} {}                         | line 1, column 4: something follows the end of the document",
                "{}x                           | line 1, column 3: Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                "[NaN]                         | line 1, column 5: Non-standard token 'NaN'",
                "[Infinity]                    | line 1, column 10: Non-standard token 'Infinity'",
                "[-Infinity]                   | line 1, column 11: Non-standard token '-Infinity'",
                "[1e999]                       | line 1, column 2: a number out of range",
                "[9223372036854775808]         | line 1, column 2: an integer that does not fit 64 bits",
                "[01]                          | line 1, column 3: Invalid numeric value: Leading zeroes not allowed",
                "{\"a\":                       | line 1, column 6: the document ends too early",
                "``                            | line 1, column 1: the document is empty",
                "[\"\\ud800\"]                 | line 1, column 2: half of a surrogate pair in \"\\ud800\"",
                "{\"\\udc00\":1}               | line 1, column 9: Unexpected low surrogate in field name: 0xdc00",
                "/* c */ {}                    | line 1, column 1: Unexpected character ('/' (code 47)): maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)",
                "{'a':1}                       | line 1, column 2: Unexpected character (''' (code 39)): was expecting double-quote to start field name",
                "[1,]                          | line 1, column 4: Unexpected character (']' (code 93)): expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
            })
    void refusesWithThePlace(String document, String message) {
        assertEquals(message, refusal(document.getBytes(UTF_8)));
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertEquals("byte 3: not UTF-8", refusal(new byte[] {'[', '"', 'a', (byte) 0xff, '"', ']'}));
        assertEquals("byte 2: not UTF-8", refusal(new byte[] {'[', '"', (byte) 0xc0, (byte) 0x80, '"', ']'}));
        assertEquals("byte 2: not UTF-8", refusal(new byte[] {'[', '"', (byte) 0xc3}));
    }

    @Test
    void refusesAByteOrderMark() {
        assertEquals(
                "line 1, column 1: Unexpected character ('\ufeff' (code 65279 / 0xfeff)): expected a valid value"
                        + " (JSON String, Number, Array, Object or token 'null', 'true' or 'false')",
                refusal("\ufeff{}".getBytes(UTF_8)));
    }

    @Test
    void refusesTooDeepNestingAndTakesTheDeepestThatIsAllowed() {
        assertEquals(
                "line 1, column 65: nested deeper than 64 levels",
                refusal("[".repeat(5_000).getBytes(UTF_8)));
        assertEquals(
                1,
                json.read(("[".repeat(64) + "]".repeat(64)).getBytes(UTF_8))
                        .elements()
                        .size());
    }

    @Test
    void refusesWhatIsLongerThanItsLimit(@TempDir Path folder) throws Exception {
        byte[] document = ("[\"" + "x".repeat(LIMIT) + "\"]").getBytes(UTF_8);
        Path file = Files.write(folder.resolve("long.json"), document);

        assertEquals("byte 10000: longer than the limit of 10000 bytes", refusal(document));
        assertEquals(
                refusal(document),
                assertThrows(InvalidJsonException.class, () -> json.read(file)).getMessage());
    }

    @Test
    void namesTheLine() {
        assertEquals("line 3, column 2: duplicate key \"a\"", refusal("{\n \"a\":1,\n \"a\":2}".getBytes(UTF_8)));
    }

    @Test
    void readsEveryKindOfValue() {
        JsonField document =
                json.read("{\"t\":\"ä\\n𝄞\",\"n\":-5,\"d\":1.5,\"b\":true,\"z\":null,\"l\":[]}".getBytes(UTF_8));

        assertEquals("ä\n𝄞", document.get("t").text());
        assertEquals(-5, document.get("n").value().longValue());
        assertEquals(1.5, document.get("d").value().doubleValue());
        assertEquals(true, document.get("b").flag());
        assertEquals(true, document.get("z").value().isNull());
        assertEquals(0, document.get("l").elements().size());
    }

    private String refusal(byte[] document) {
        return assertThrows(InvalidJsonException.class, () -> json.read(document))
                .getMessage();
    }
}
