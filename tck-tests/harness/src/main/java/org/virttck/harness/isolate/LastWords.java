package org.virttck.harness.isolate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a process prints goes where the kit's own output goes; its last line is remembered. */
final class LastWords {

    private static final int LONGEST_LINE = 300;
    private static final int CHUNK = 1 << 13;

    private final StringBuilder line = new StringBuilder();
    private String last = "";

    /** Reads to the end, on a thread of its own. */
    void follow(InputStream printed, OutputStream sink) {
        Thread thread = new Thread(() -> pump(printed, sink), "output");
        thread.setDaemon(true);
        thread.start();
    }

    /** The last line that was not empty; empty when nothing was printed. */
    synchronized String last() {
        return line.isEmpty() ? last : line.toString();
    }

    private void pump(InputStream printed, OutputStream sink) {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int length = printed.read(chunk); length > 0; length = printed.read(chunk)) {
                sink.write(chunk, 0, length);
                hear(new String(chunk, 0, length, StandardCharsets.UTF_8));
            }
        } catch (IOException ended) {
            hear("\n");
        }
    }

    private synchronized void hear(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character != '\n') {
                if (line.length() < LONGEST_LINE) {
                    line.append(character);
                }
            } else if (!line.toString().isBlank()) {
                last = line.toString().strip();
                line.setLength(0);
            }
        }
    }
}
