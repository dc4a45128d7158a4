package org.virttck.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.evidence.EvidenceFolder;

class LastCallsTest {

    private static final String SPEC = "PowerSpec.off";
    private static final String CALL = """
            {"seq":%d,"kind":"call","operation":"power.off","arguments":{"instance":"i-%d"},"millis":2.0,"result":null}
            """;
    private static final String CLEAN_UP = """
            {"seq":9,"kind":"note","text":"clean-up"}
            """;

    @TempDir
    private Path folder;

    @Test
    void theLastCallsBeforeTheCleanUpAreTold() throws IOException {
        String calls = CALL.formatted(1, 1) + CALL.formatted(2, 2) + CALL.formatted(3, 3);
        write(calls + CLEAN_UP + CALL.formatted(10, 10));
        assertEquals(
                List.of("power.off(instance i-2) -> done in 2 ms", "power.off(instance i-3) -> done in 2 ms"),
                LastCalls.of(new EvidenceFolder(folder), SPEC, 2));
    }

    @Test
    void aTranscriptThatIsGoneTellsNothing() {
        assertEquals(List.of(), LastCalls.of(new EvidenceFolder(folder), SPEC, 2));
    }

    private void write(String lines) throws IOException {
        Files.writeString(folder.resolve(EvidenceFolder.fileName(SPEC)), lines);
    }
}
