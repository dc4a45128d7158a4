package org.virttck.harness.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

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
        return Duration.of(Math.round(json.path("at").asDouble() * MICROS_PER_MILLI), ChronoUnit.MICROS);
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
