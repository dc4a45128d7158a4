package org.virttck.harness.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads answers of HTTP, one after the other. */
final class HttpInput {

    private static final int NO_CONTENT = 204;
    private static final int LONGEST_LINE = 1 << 16;

    private final InputStream in;

    HttpInput(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /** Whether nothing more will come; waits for what does. */
    boolean hasEnded() throws IOException {
        in.mark(1);
        boolean ended = in.read() < 0;
        in.reset();
        return ended;
    }

    /** The status and the headers; the body is still to come. */
    RawAnswer head() throws IOException {
        String[] status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("[1-5][0-9][0-9]")) {
            throw new IOException("this is no answer of HTTP/1.1: " + String.join(" ", status));
        }
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(":", 2);
            headers.put(header[0].strip().toLowerCase(Locale.ROOT), header.length < 2 ? "" : header[1].strip());
        }
        return new RawAnswer(Integer.parseInt(status[1]), headers, "");
    }

    /** The body that belongs to a head. */
    InputStream body(RawAnswer head) throws IOException {
        if (head.header("transfer-encoding").filter("chunked"::equalsIgnoreCase).isPresent()) {
            return new ChunkedInput(in);
        }
        if (head.status() == NO_CONTENT) {
            return InputStream.nullInputStream();
        }
        String length = head.header("content-length").orElse("");
        return length.isEmpty() ? in : new ByteArrayInputStream(exactly(Integer.parseInt(length)));
    }

    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("the connection ended" + (line.isEmpty() ? "" : " within \"" + line + "\""));
            }
            if (line.length() == LONGEST_LINE) {
                throw new IOException("a line is longer than " + LONGEST_LINE + " bytes");
            }
            line.append((char) next);
        }
        String whole = line.toString().stripTrailing();
        return new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the connection ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }
}
