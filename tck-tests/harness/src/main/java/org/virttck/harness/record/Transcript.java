package org.virttck.harness.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.LifecycleEvent;

/**
 * The evidence of one spec: one JSON object a line, in the order in which things ended.
 *
 * <p>Each line has {@code seq} (from 1), {@code kind} (call, event, wait or note), {@code actor} (thread of the spec),
 * {@code at} (milliseconds since the spec began) and {@code time} (wall clock); a call has {@code operation},
 * {@code arguments}, {@code millis}, and {@code result} or {@code error}.
 */
public final class Transcript implements AutoCloseable {

    private static final JsonFactory JSON = new JsonFactory();
    private static final double NANOS_PER_MILLI = 1e6;

    private final JsonGenerator json;
    private final ValueWriter values;
    private final InstantSource clock;
    private final long begun = System.nanoTime();
    private final AtomicLong sequence = new AtomicLong();

    /**
     * Begins a transcript.
     *
     * @param file to be created
     * @param clock wall clock
     */
    public Transcript(Path file, InstantSource clock) {
        this.clock = clock;
        try {
            OutputStream out = Files.newOutputStream(file);
            json = JSON.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.setRootValueSeparator(new SerializedString("\n"));
        values = new ValueWriter(json);
    }

    /**
     * One call as it was made and answered.
     *
     * @param operation that was called
     * @param names of the arguments
     * @param arguments in the order of their names
     * @param outcome how it ended
     * @param nanos how long it took
     */
    public record Call(
            String operation, List<String> names, List<Object> arguments, CallGuard.Outcome outcome, long nanos) {}

    /**
     * Writes a call down.
     *
     * @param call as it was made and answered
     */
    public void call(Call call) {
        line("call", () -> {
            json.writeStringField("operation", call.operation());
            json.writeObjectFieldStart("arguments");
            for (int index = 0; index < call.names().size(); index++) {
                json.writeFieldName(call.names().get(index));
                values.write(call.arguments().get(index));
            }
            json.writeEndObject();
            json.writeNumberField("millis", Math.round(call.nanos() / NANOS_PER_MILLI * 1000) / 1000.0);
            writeOutcome(call.outcome());
        });
    }

    void event(LifecycleEvent event) {
        line("event", () -> {
            json.writeFieldName("event");
            values.write(event);
        });
    }

    /**
     * Notes that the spec waited.
     *
     * @param what it waited for
     * @param met whether that came about in time
     * @param millis how long it waited
     */
    public void waited(String what, boolean met, long millis) {
        line("wait", () -> {
            json.writeStringField("for", ValueWriter.wellFormed(what));
            json.writeBooleanField("met", met);
            json.writeNumberField("millis", millis);
        });
    }

    /**
     * Notes something in words.
     *
     * @param text for people
     */
    public void note(String text) {
        line("note", () -> json.writeStringField("text", ValueWriter.wellFormed(text)));
    }

    @Override
    public synchronized void close() {
        try {
            if (!json.isClosed()) {
                json.writeRaw('\n');
                json.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeOutcome(CallGuard.Outcome outcome) throws IOException {
        if (outcome.timedOut()) {
            error("NO_ANSWER", "did not return");
        } else if (outcome.thrown() instanceof VirtDriverException refusal) {
            error(refusal.code().name(), refusal.getMessage());
        } else if (outcome.thrown() != null) {
            error(
                    outcome.thrown().getClass().getName(),
                    String.valueOf(outcome.thrown().getMessage()));
        } else {
            json.writeFieldName("result");
            values.write(outcome.value());
        }
    }

    private void error(String code, String message) throws IOException {
        json.writeObjectFieldStart("error");
        json.writeStringField("code", code);
        json.writeStringField("message", ValueWriter.wellFormed(message));
        json.writeEndObject();
    }

    private interface Body {
        void write() throws IOException;
    }

    /** A line that arrives after the end, from a thread that a driver kept, is not evidence of this spec any more. */
    private synchronized void line(String kind, Body body) {
        if (json.isClosed()) {
            return;
        }
        try {
            json.writeStartObject();
            json.writeNumberField("seq", sequence.incrementAndGet());
            json.writeStringField("kind", kind);
            json.writeStringField("actor", Thread.currentThread().getName());
            json.writeNumberField("at", Math.round((System.nanoTime() - begun) / NANOS_PER_MILLI * 1000) / 1000.0);
            json.writeStringField("time", clock.instant().toString());
            body.write();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
