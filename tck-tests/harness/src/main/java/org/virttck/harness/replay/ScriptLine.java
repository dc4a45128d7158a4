package org.virttck.harness.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One line of a transcript.
 *
 * @param number of the line, from 1
 * @param json what it says
 */
record ScriptLine(int number, JsonNode json) {

    private static final double MICROS_PER_MILLI = 1e3;

    String kind() {
        return text("kind");
    }

    String actor() {
        return text("actor");
    }

    String text(String field) {
        return json.path(field).asText();
    }

    Duration at() {
        long micros = Math.round(json.path("at").asDouble() * MICROS_PER_MILLI);
        return Duration.ofNanos(TimeUnit.MICROSECONDS.toNanos(micros));
    }

    /** What it is about, as whoever asks for it would call it. */
    String essence() {
        return switch (kind()) {
            case "call" -> text("operation") + json.path("arguments");
            case "look" -> "a look at " + text("of");
            case "wait" -> "a wait for " + text("for");
            default -> "a " + kind();
        };
    }
}
