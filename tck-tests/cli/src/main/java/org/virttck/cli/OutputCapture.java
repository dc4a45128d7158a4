package org.virttck.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Keeps what a driver prints out of sight of the person at the terminal: standard output and error go to a file, of
 * which only the first part is kept.
 */
final class OutputCapture implements AutoCloseable {

    private static final long KEPT_BYTES = 1 << 20;

    private final PrintStream formerOut = System.out;
    private final PrintStream formerErr = System.err;
    private final Limited limited;

    OutputCapture(Path file) {
        limited = new Limited(file);
        PrintStream captured = new PrintStream(limited, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
    }

    /** How much was printed, in bytes. */
    long printed() {
        return limited.seen();
    }

    @Override
    public void close() {
        System.setOut(formerOut);
        System.setErr(formerErr);
        limited.close();
    }

    /** Opens its file when the first byte comes. */
    private static final class Limited extends OutputStream {

        private final Path file;
        private OutputStream out;
        private long seen;

        Limited(Path file) {
            this.file = file;
        }

        synchronized long seen() {
            return seen;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
            int kept = (int) Math.min(length, Math.max(0, KEPT_BYTES - seen));
            seen += length;
            if (kept > 0) {
                if (out == null) {
                    out = Files.newOutputStream(file);
                }
                out.write(bytes, offset, kept);
            }
        }

        @Override
        public synchronized void close() {
            try {
                if (out != null) {
                    out.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
