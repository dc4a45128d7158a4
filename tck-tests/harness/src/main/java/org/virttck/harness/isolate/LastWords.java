package org.virttck.harness.isolate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a process prints goes where the kit's own output goes; what tells of its end is remembered. */
final class LastWords {

    private static final int LONGEST_LINE = 300;
    private static final int CHUNK = 1 << 13;

    private static final Pattern FATAL = Pattern.compile("Terminating due to .*|# +(SIG|Internal Error).*");

    private final StringBuilder line = new StringBuilder();
    private String last = "";
    private boolean fatal;

    /** Reads to the end, on a thread of its own. */
    void follow(InputStream printed, OutputStream sink) {
        Thread thread = new Thread(() -> pump(printed, sink), "output");
        thread.setDaemon(true);
        thread.start();
    }

    /** What the JVM says of its own end; else the last line that was not empty; empty when nothing was printed. */
    synchronized String last() {
        return fatal || line.isEmpty() ? last : line.toString();
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
            } else {
                remember(line.toString().strip());
                line.setLength(0);
            }
        }
    }

    private void remember(String ended) {
        if (!fatal && !ended.isEmpty()) {
            last = ended;
            fatal = FATAL.matcher(ended).matches();
        }
    }
}
