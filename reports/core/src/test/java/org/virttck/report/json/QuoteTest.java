package org.virttck.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void showsLookAlikesAndControlSequences() {
        assertEquals("\"p\\u043ewer\"", Quote.of("p\u043ewer"));
        assertEquals("\"\\u001b[31mred\"", Quote.of("\u001b[31mred"));
        assertEquals("\"say \\\"hi\\\" \\\\\"", Quote.of("say \"hi\" \\"));
    }

    @Test
    void cutsWhatIsTooLong() {
        assertEquals("\"" + "x".repeat(80) + "…\"", Quote.of("x".repeat(1_000)));
    }

    @Test
    void leavesPlainTextAlone() {
        assertEquals("example-driver_1.0.jar", Quote.unlessPlain("example-driver_1.0.jar"));
        assertEquals("\"a\\u202eb\"", Quote.unlessPlain("a\u202eb"));
        assertEquals("\"\"", Quote.unlessPlain(""));
    }
}
