package org.virttck.harness.guest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guest's reader of meta_data.json, run by the awk of this host's busybox. */
final class MetaDataReaderTest {

    private static final List<Path> PLACES = List.of(Path.of("/bin/busybox"), Path.of("/usr/bin/busybox"));

    @TempDir
    private Path folder;

    @BeforeEach
    void needsBusybox() {
        assumeTrue(PLACES.stream().anyMatch(Files::isExecutable), "there is no busybox here");
    }

    private List<String> read(String json) throws IOException {
        Path script = folder.resolve("script");
        try (InputStream resource = GuestRamdisk.class.getResourceAsStream("meta-data.awk")) {
            Files.write(script, resource.readAllBytes());
        }
        Path input = folder.resolve("input");
        StringBuilder bytes = new StringBuilder();
        for (byte next : json.getBytes(StandardCharsets.UTF_8)) {
            bytes.append(String.format("%02x%n", next));
        }
        Files.writeString(input, bytes);
        String busybox = PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow()
                .toString();
        Process awk = new ProcessBuilder(busybox, "awk", "-f", script.toString())
                .redirectInput(input.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(awk.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** As the shell's printf reads it. */
    private static String bytes(String text) {
        StringBuilder written = new StringBuilder();
        for (byte next : text.getBytes(StandardCharsets.UTF_8)) {
            written.append(String.format("\\x%02x", next));
        }
        return written.toString();
    }

    @Test
    void readsCompactText() throws IOException {
        assertEquals(
                List.of("drive 1-2 a.b_c", "meta k " + bytes("v"), "password - " + bytes("p w")),
                read("{\"uuid\":\"1-2\",\"meta\":{\"k\":\"v\"},\"admin_pass\":\"p w\",\"name\":\"a.b_c\"}"));
    }

    @Test
    void readsPrettyText() throws IOException {
        String json = """
                {
                  "name" : "n",
                  "launch_index": 0,
                  "keys": [ { "name": "decoy", "data": null }, [ "path", {"path": "decoy"} ] ],
                  "files": [
                    { "path": "/a b", "content_path": "/content/0000" },
                    { "content_path": "/content/0001", "path": "/c" }
                  ],
                  "meta": { },
                  "uuid": "u"
                }
                """;
        assertEquals(
                List.of(
                        "drive u n",
                        "file /a%20b " + bytes("/a b") + " " + bytes("/content/0000"),
                        "file /c " + bytes("/c") + " " + bytes("/content/0001")),
                read(json));
    }

    @Test
    void readsEscapes() throws IOException {
        assertEquals(
                List.of("drive  ", "meta %22%5C/ " + bytes("\"\\/\b\f\n\r\t\u0000{}[]:,")),
                read("{\"meta\":{\"\\\"\\\\\\/\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000{}[]:,\"}}"));
    }

    @Test
    void readsUnicodeInBothForms() throws IOException {
        String text = "\u007f\u00fc\u07ff\u0800\uffff\ud83d\ude80";
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(unit -> escaped.append(String.format("\\u%04X", unit)));
        List<String> expected = List.of("drive  ", "meta a " + bytes(text), "meta %C3%BC " + bytes(text));
        assertEquals(expected, read("{\"meta\":{\"a\":\"" + text + "\",\"\\u00FC\":\"" + escaped + "\"}}"));
    }

    @Test
    void readsEmptyAndLongTexts() throws IOException {
        String text = "0123456789".repeat(5000);
        assertEquals(
                List.of("drive  ", "meta empty ", "meta long " + bytes(text)),
                read("{\"meta\":{\"empty\":\"\",\"long\":\"" + text + "\"}}"));
    }
}
