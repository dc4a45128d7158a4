package org.virttck.report.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When a driver was called, and for how long: all that a timeline needs of a line of a transcript.
 *
 * @param operation as {@code power.off}
 * @param end milliseconds since the spec began
 * @param millis how long it took
 * @param error code of the refusal; empty when the call succeeded
 */
record RecordedCall(String operation, double end, double millis, String error) {

    private static final String CALL = "call";

    double begin() {
        return Math.max(0, end - millis);
    }

    /** A call, when the line is one. A page is drawn of many thousand lines: what is not needed is passed over unread. */
    static Optional<RecordedCall> read(JsonFactory json, String line) {
        try (JsonParser parser = json.createParser(line)) {
            Map<String, String> values = new HashMap<>();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                readMembers(parser, "", values);
            }
            return CALL.equals(values.get("kind")) ? Optional.of(of(values)) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void readMembers(JsonParser parser, String prefix, Map<String, String> values) throws IOException {
        for (String name = parser.nextFieldName();
                name != null && !nothingNeededFollows(name, values);
                name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            if (name.equals("error") && value == JsonToken.START_OBJECT) {
                readMembers(parser, "error.", values);
            } else if (value.isScalarValue()) {
                values.put(prefix + name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    /** Lines of other kinds, and results, are most of a transcript; a result is where an error would be. */
    private static boolean nothingNeededFollows(String name, Map<String, String> values) {
        boolean isNoCall = !values.getOrDefault("kind", CALL).equals(CALL);
        return isNoCall || (name.equals("result") && values.containsKey("millis"));
    }

    private static RecordedCall of(Map<String, String> values) {
        return new RecordedCall(
                values.getOrDefault("operation", ""),
                Double.parseDouble(values.getOrDefault("at", "0")),
                Double.parseDouble(values.getOrDefault("millis", "0")),
                values.getOrDefault("error.code", ""));
    }
}
