package org.virttck.specs.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A request on its way to the right endpoint. */
public final class WireRequest {

    private static final Set<String> OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade");

    private final HttpClient client;
    private final URI endpoint;
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private final String body;

    WireRequest(
            HttpClient client,
            URI endpoint,
            String method,
            String path,
            Map<String, List<String>> headers,
            byte[] body) {
        this(client, endpoint, method, path, single(headers), new String(body, StandardCharsets.ISO_8859_1));
    }

    private WireRequest(
            HttpClient client, URI endpoint, String method, String path, Map<String, String> headers, String body) {
        this.client = client;
        this.endpoint = endpoint;
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /** A character a byte. */
    public String body() {
        return body;
    }

    /** Empty when it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public WireRequest with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), value);
        return new WireRequest(client, endpoint, method, path, more, body);
    }

    public WireRequest without(String name) {
        Map<String, String> fewer = new TreeMap<>(headers);
        fewer.remove(name.toLowerCase(Locale.ROOT));
        return new WireRequest(client, endpoint, method, path, fewer, body);
    }

    public WireRequest withBody(String other) {
        return new WireRequest(client, endpoint, method, path, headers, other);
    }

    public WireRequest withMethod(String other) {
        return new WireRequest(client, endpoint, other, path, headers, body);
    }

    /** What the right endpoint answers. */
    public WireReply proceed() throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.resolve(path))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.ISO_8859_1)));
        headers.forEach((name, value) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                request.header(name, value);
            }
        });
        HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        Map<String, String> told = single(answer.headers().map());
        boolean goesOn = told.getOrDefault("content-type", "").startsWith("text/event-stream");
        return goesOn
                ? new WireReply(answer.statusCode(), told, "", Optional.of(answer.body()))
                : new WireReply(answer.statusCode(), told, text(answer.body()), Optional.empty());
    }

    private static String text(InputStream body) throws IOException {
        try (body) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> single(Map<String, List<String>> headers) {
        Map<String, String> single = new TreeMap<>();
        headers.forEach((name, values) -> single.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return single;
    }
}
