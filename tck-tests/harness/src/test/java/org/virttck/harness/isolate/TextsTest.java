package org.virttck.harness.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    private static final String MARK = "3f2a";
    private static final Map<String, String> TEXTS = Map.of("uri", "http://127.0.0.1:1/");

    @ParameterizedTest
    @ValueSource(strings = {"", "Started recording 1.\n", "\n", "\n\n3", "\n3f2", "\n3f2b\n", "\n3f2\n3f2", "3f2a\n"})
    void whatOthersWroteBeforeIsPassedOn(String before) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.writeBytes(before.getBytes(StandardCharsets.UTF_8));
        Texts.writeBehind(MARK, new DataOutputStream(sent), TEXTS);
        ByteArrayOutputStream others = new ByteArrayOutputStream();
        assertEquals(TEXTS, Texts.readBehind(MARK, received(sent), others));
        assertEquals(before, others.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aStreamThatEndsBeforeTheMarkIsToldAsSuch() {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.writeBytes("no\n3f2".getBytes(StandardCharsets.UTF_8));
        assertThrows(EOFException.class, () -> Texts.readBehind(MARK, received(sent), new ByteArrayOutputStream()));
    }

    private static DataInputStream received(ByteArrayOutputStream sent) {
        return new DataInputStream(new ByteArrayInputStream(sent.toByteArray()));
    }
}
