package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class JsonTest {

    @Test
    void writesStructures() {
        Map<String, Object> map = new TreeMap<>(Map.of("a", List.of(1, true, "x"), "b", Map.of(), "c", List.of()));
        assertEquals("{\"a\": [1, true, \"x\"], \"b\": {}, \"c\": []}", Json.of(map));
    }

    @Test
    void escapesWhatCouldEndATextOrIsNotAscii() {
        assertEquals("\"a\\\"b\\\\c\\u000a\\u0000\"", Json.of("a\"b\\c\n\0"));
        assertEquals("\"\\u00fc\\ud83d\\ude80\\u007f\"", Json.of("\u00fc\ud83d\ude80\u007f"));
    }
}
