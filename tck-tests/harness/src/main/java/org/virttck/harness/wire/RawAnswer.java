package org.virttck.harness.wire;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * An answer as it came over a connection.
 *
 * @param status of HTTP
 * @param headers by their names in lower case
 * @param body read to its end; empty while it is not
 */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    /** Takes a copy. */
    public RawAnswer {
        headers = Map.copyOf(headers);
    }

    /** A header by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** Whether no other answer follows on the connection. */
    boolean isLast() {
        return header("connection").filter("close"::equalsIgnoreCase).isPresent();
    }

    RawAnswer with(byte[] whole) {
        return new RawAnswer(status, headers, new String(whole, StandardCharsets.UTF_8));
    }

    Map<String, Object> told() {
        return Map.of("status", status, "headers", headers, "body", WireLog.cut(body));
    }
}
