package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputCaptureTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    private Path folder;

    @Test
    void megabytesAreCountedAndOnlyTheFirstIsKept() throws IOException {
        Path file = folder.resolve("output.log");
        try (OutputCapture capture = new OutputCapture(file)) {
            for (int times = 0; times < 3; times++) {
                System.out.print("x".repeat(MEGABYTE));
            }
            assertEquals(3L * MEGABYTE, capture.printed(), "bytes printed");
        }
        assertEquals(MEGABYTE, Files.size(file), "bytes kept");
    }

    @Test
    void silenceLeavesNoFile() {
        Path file = folder.resolve("output.log");
        try (OutputCapture capture = new OutputCapture(file)) {
            assertEquals(0, capture.printed(), "bytes printed");
        }
        assertFalse(Files.exists(file), "a file was made for nothing");
    }
}
