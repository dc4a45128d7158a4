package org.virttck.specs.mutation;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * An answer on its way back.
 *
 * @param status of HTTP
 * @param headers by their names in lower case
 * @param body of an answer that is whole
 * @param stream of one that goes on
 */
public record WireReply(int status, Map<String, String> headers, String body, Optional<InputStream> stream) {

    /** An answer of JSON. */
    public static WireReply json(int status, String body) {
        return new WireReply(status, Map.of("content-type", "application/json"), body, Optional.empty());
    }

    /** A problem document of the endpoint's own. */
    public static WireReply problem(int status, String kind) {
        String body =
                "{\"type\":\"https://virttck.example/errors/%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"no\"}"
                        .formatted(kind, kind, status);
        return json(status, body).with("content-type", "application/problem+json");
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public boolean isRefusal() {
        return status >= 400;
    }

    public WireReply with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new WireReply(status, more, body, stream);
    }

    public WireReply without(String name) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(name);
        return new WireReply(status, fewer, body, stream);
    }

    public WireReply withStatus(int other) {
        return new WireReply(other, headers, body, stream);
    }

    /** With what matches replaced. */
    public WireReply replacing(String pattern, String replacement) {
        return new WireReply(status, headers, body.replaceAll(pattern, replacement), stream);
    }

    public WireReply streaming(UnaryOperator<InputStream> change) {
        return new WireReply(status, headers, body, stream.map(change));
    }

    /** The connection ends with it. */
    public WireReply hangingUp() {
        return with("connection", "close");
    }
}
