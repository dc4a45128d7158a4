package org.virttck.harness.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.LifecycleEvent;

/** The evidence of one spec: one JSON object a line, in the order in which things ended. See docs/evidence.md. */
public final class Transcript implements AutoCloseable {

    /** The note after which the verdict does not change any more. */
    public static final String CLEAN_UP = "clean-up";

    private static final JsonFactory JSON = new JsonFactory();
    private static final double MICROS_PER_MILLI = 1e3;

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
     * @param masks what is not written down as it is
     */
    public Transcript(Path file, InstantSource clock, Masks masks) {
        this.clock = clock;
        try {
            OutputStream out = Files.newOutputStream(file);
            json = JSON.createGenerator(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        json.setRootValueSeparator(new SerializedString("\n"));
        values = new ValueWriter(json, masks);
    }

    /** Tells under which conditions the spec runs. */
    public void setting(Setting setting) {
        line("setting", Actors.SPEC, () -> field("setting", setting));
    }

    void call(String actor, Call call, CallGuard.Outcome outcome, Duration taken) {
        line("call", actor, () -> {
            json.writeStringField("operation", call.operation());
            json.writeFieldName("arguments");
            values.writeArguments(call);
            json.writeNumberField("millis", millis(taken));
            writeOutcome(call, outcome);
        });
    }

    void look(String actor, String what, Object seen) {
        line("look", actor, () -> {
            json.writeStringField("of", values.masked(what));
            field("result", seen);
        });
    }

    void lookFailed(String actor, String what, Throwable thrown) {
        line("look", actor, () -> {
            json.writeStringField("of", values.masked(what));
            error(Problems.code(thrown), String.valueOf(thrown.getMessage()), Problems.told(thrown));
        });
    }

    void event(String actor, LifecycleEvent event) {
        line("event", actor, () -> field("event", event));
    }

    void waited(String actor, String what, boolean met, Duration taken) {
        line("wait", actor, () -> {
            json.writeStringField("for", values.masked(what));
            json.writeBooleanField("met", met);
            json.writeNumberField("millis", taken.toMillis());
        });
    }

    void note(String actor, String text) {
        line("note", actor, () -> json.writeStringField("text", values.masked(text)));
    }

    /** Nothing else is written while something is done that the actors of the spec have to do one after the other. */
    synchronized <T> T step(String actor, Function<Duration, T> body) {
        long micros = micros();
        try {
            return body.apply(Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(micros)));
        } finally {
            line("step", actor, micros, () -> {});
        }
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

    private void writeOutcome(Call call, CallGuard.Outcome outcome) throws IOException {
        Throwable thrown = outcome.thrown();
        if (outcome.timedOut()) {
            error(Problems.NO_ANSWER, "did not return", "");
        } else if (thrown != null) {
            String told = thrown instanceof VirtDriverException ? "" : Problems.told(thrown);
            error(Problems.code(thrown), String.valueOf(thrown.getMessage()), told);
            writeCauses(Problems.causes(thrown));
        } else if (outcome.value() == null && !call.returnsNothing()) {
            error(Problems.NULL, "returned null", "");
        } else {
            field("result", outcome.value());
        }
    }

    /** A refusal may tell more than its message. */
    private void writeCauses(List<String> causes) throws IOException {
        if (!causes.isEmpty()) {
            field("causes", causes);
        }
    }

    private void field(String name, Object value) throws IOException {
        json.writeFieldName(name);
        values.write(value);
    }

    private void error(String code, String message, String told) throws IOException {
        json.writeObjectFieldStart("error");
        json.writeStringField("code", code);
        json.writeStringField("message", values.masked(message));
        if (!told.isEmpty()) {
            json.writeStringField("told", values.masked(told));
        }
        json.writeEndObject();
    }

    private interface Body {
        void write() throws IOException;
    }

    private synchronized void line(String kind, String actor, Body body) {
        line(kind, actor, micros(), () -> {
            json.writeStringField("time", clock.instant().toString());
            body.write();
        });
    }

    /** A line that arrives after the end, from a thread that a driver kept, is not evidence of this spec any more. */
    private synchronized void line(String kind, String actor, long micros, Body body) {
        if (json.isClosed()) {
            return;
        }
        try {
            json.writeStartObject();
            json.writeNumberField("seq", sequence.incrementAndGet());
            json.writeStringField("kind", kind);
            json.writeStringField("actor", actor);
            json.writeNumberField("at", micros / MICROS_PER_MILLI);
            body.write();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long micros() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun);
    }

    private static double millis(Duration taken) {
        return TimeUnit.NANOSECONDS.toMicros(taken.toNanos()) / MICROS_PER_MILLI;
    }
}
