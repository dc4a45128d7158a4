package org.virttck.remote.client;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.remote.WireHeaders;

/** The events of a session for one listener, taken up again where the connection broke. */
final class EventStream {

    private static final String PATH = "/v1/events";
    private static final int OK = 200;
    private static final int MOST_ENDS_WITHOUT_EVENT = 3;

    private final Line.At at;
    private final Consumer<LifecycleEvent> listener;
    private Optional<String> seen = Optional.empty();

    /** Since an event, or a sign of life after the beginning: an endpoint that hangs up at once is not asked for ever. */
    private int endsWithoutEvent;

    private volatile HttpUriRequestBase request;
    private InputStream in;
    private volatile boolean closed;

    private EventStream(Line.At at, Consumer<LifecycleEvent> listener) {
        this.at = at;
        this.listener = listener;
    }

    /** Returns when the endpoint listens. */
    static EventStream open(Line.At at, Consumer<LifecycleEvent> listener) {
        EventStream stream = new EventStream(at, listener);
        try {
            stream.in = stream.connect();
        } catch (IOException e) {
            throw new EndpointFailure("the connection to the endpoint broke: " + e.getMessage(), e);
        }
        Thread reader = new Thread(stream::read, "events");
        reader.setDaemon(true);
        reader.start();
        return stream;
    }

    /** No event is told after this returns, unless it is being told already. */
    void close() {
        closed = true;
        request.cancel();
    }

    private InputStream connect() throws IOException {
        Exchanges exchanges = at.caller().exchanges();
        HttpUriRequestBase fresh = exchanges.get(PATH, at.session());
        fresh.setHeader("Accept", WireHeaders.EVENT_STREAM);
        seen.ifPresent(id -> fresh.setHeader(WireHeaders.LAST_EVENT_ID, id));
        request = fresh;
        ClassicHttpResponse response = exchanges.stream(fresh);
        HttpAnswer head = HttpAnswer.of(response, new byte[0]);
        if (head.status() == OK && head.mediaType().equals(WireHeaders.EVENT_STREAM)) {
            return response.getEntity().getContent();
        }
        try (response) {
            throw at.caller().failure(PATH, exchanges.read(fresh, response));
        }
    }

    /** Ends with the endpoint's refusal to go on; then nothing more is told. */
    private void read() {
        try {
            while (!closed && endsWithoutEvent < MOST_ENDS_WITHOUT_EVENT) {
                endsWithoutEvent++;
                readToItsEnd();
                if (!closed) {
                    in = connect();
                }
                if (closed) {
                    request.cancel();
                }
            }
        } catch (IOException | RuntimeException over) {
            closed = true;
        }
    }

    private void readToItsEnd() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String data = "";
            Optional<String> id = seen;
            boolean opened = false;
            for (String line = next(lines); line != null; line = next(lines)) {
                if (line.startsWith("id:")) {
                    id = Optional.of(line.substring("id:".length()).strip());
                } else if (line.startsWith("data:")) {
                    data = line.substring("data:".length()).strip();
                } else if (line.startsWith(":")) {
                    endsWithoutEvent = opened ? 0 : endsWithoutEvent;
                    opened = true;
                } else if (line.isEmpty()) {
                    hear(data);
                    seen = id;
                    data = "";
                }
            }
        } catch (IOException broken) {
            return;
        }
    }

    private String next(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = lines.read(); character != '\n'; character = lines.read()) {
            if (character < 0) {
                return null;
            }
            if (line.length() == at.caller().address().limits().maxLineChars()) {
                throw new EndpointFailure("a line of the events is longer than " + line.length() + " characters");
            }
            line.append((char) character);
        }
        return line.toString();
    }

    private void hear(String data) throws IOException {
        if (!data.isEmpty()) {
            endsWithoutEvent = 0;
            tell(at.caller().mapper().readValue(data, LifecycleEvent.class));
        }
    }

    /** What a listener throws is its own affair. */
    @SuppressWarnings("EmptyCatch")
    private void tell(LifecycleEvent event) {
        try {
            if (!closed) {
                listener.accept(event);
            }
        } catch (RuntimeException ofTheListener) {
            // it hears the next event all the same
        }
    }
}
