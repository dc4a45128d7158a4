package org.virttck.harness.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.virttck.driver.model.LifecycleEvent;

/** Reads the values of a transcript. */
public final class Playback {

    private final Masks masks;
    private final ValueReader reader;
    private final ObjectMapper json = new ObjectMapper();

    /**
     * Prepares to read.
     *
     * @param masks of the transcript
     */
    public Playback(Masks masks) {
        this.masks = masks;
        this.reader = new ValueReader(masks);
    }

    /** The setting of a spec, which is the same whoever reads it. */
    public Setting setting(JsonNode line) {
        return (Setting) reader.read(line.path("setting"), Setting.class);
    }

    /** A text as it was written down. */
    public String masked(String text) {
        return ValueWriter.wellFormed(masks.masked(text));
    }

    /** The arguments of a call as they were written down. */
    public String arguments(Call call) {
        StringWriter written = new StringWriter();
        try (var generator = json.getFactory().createGenerator(written)) {
            new ValueWriter(generator, masks).writeArguments(call);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tree(written.toString()).toString();
    }

    /** How a call ended. */
    public CallGuard.Outcome outcome(JsonNode line, Call call) {
        if (line.has("error")) {
            JsonNode error = line.path("error");
            return Problems.outcome(
                    text(error, "code"), text(error, "message"), text(error, "told"), Problems.chain(causes(line)));
        }
        Object value = isUnread(call) ? StandIn.of(Runnable.class) : reader.read(line.path("result"), call.result());
        return new CallGuard.Outcome(call.returnsNothing() ? null : value, null, false);
    }

    /** What a look came to, which may be that it throws. */
    public <T> Supplier<T> seen(JsonNode line, Class<T> type) {
        if (!line.has("error")) {
            T seen = type.cast(reader.read(line.path("result"), type));
            return () -> seen;
        }
        JsonNode error = line.path("error");
        return () -> {
            throw Problems.thrown(text(error, "code"), text(error, "message"), text(error, "told"));
        };
    }

    /** An event. */
    public LifecycleEvent event(JsonNode line) {
        return (LifecycleEvent) reader.read(line.path("event"), LifecycleEvent.class);
    }

    private static boolean isUnread(Call call) {
        return call.returnsNothing() || (call.result() instanceof Class<?> type && type.isInterface());
    }

    private List<String> causes(JsonNode line) {
        List<String> causes = new ArrayList<>();
        line.path("causes").forEach(cause -> causes.add(masks.unmasked(cause.asText())));
        return causes;
    }

    private String text(JsonNode node, String field) {
        return masks.unmasked(node.path(field).asText());
    }

    private JsonNode tree(String written) {
        try {
            return json.readTree(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
