package org.virttck.remote.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The way back to a caller. */
final class Reply {

    private static final int NO_BODY = -1;

    private final HttpExchange exchange;
    private boolean begun;

    Reply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    boolean hasBegun() {
        return begun;
    }

    void send(Answer answer) throws IOException {
        begin(answer.mediaType());
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless =
                answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), bodiless ? NO_BODY : answer.body().length);
        if (!bodiless) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    /** An answer without end; each text is on its way when this returns. */
    Stream stream(String mediaType) throws IOException {
        begin(mediaType);
        exchange.sendResponseHeaders(Answer.OK, 0);
        OutputStream out = exchange.getResponseBody();
        return text -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        };
    }

    private void begin(String mediaType) {
        begun = true;
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        if (!mediaType.isEmpty()) {
            headers.set("Content-Type", mediaType);
        }
    }

    /** Where texts go. */
    interface Stream {
        void write(String text) throws IOException;
    }
}
