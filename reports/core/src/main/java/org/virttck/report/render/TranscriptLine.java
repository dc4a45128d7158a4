package org.virttck.report.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.json.StrictJson;

/**
 * One line of a transcript, for people.
 *
 * @param kind call, event, wait or note
 * @param text what happened
 * @param answer what came back; empty when nothing did
 * @param refused whether the answer is an error
 * @param time how long it took, with its unit; empty when that is not known
 */
record TranscriptLine(String kind, CutText text, CutText answer, boolean refused, String time) {

    private static final int LONGEST = 160;
    private static final int LONGEST_LINE_IN_BYTES = 4 << 20;
    private static final List<String> SHOWN_ELSEWHERE = List.of("seq", "actor", "kind", "at", "wall", "millis");

    public boolean hasAnswer() {
        return !answer.whole().isEmpty();
    }

    static TranscriptLine of(String line) {
        try {
            StrictJson reader = new StrictJson(LONGEST_LINE_IN_BYTES);
            JsonNode entry = reader.read(line.getBytes(StandardCharsets.UTF_8)).value();
            return entry.path("kind").asText().equals("call") ? call(entry) : other(entry);
        } catch (InvalidJsonException e) {
            return new TranscriptLine("unreadable", cut(line), cut(e.getMessage()), true, "");
        }
    }

    private static TranscriptLine call(JsonNode entry) {
        String call =
                "%s(%s)".formatted(entry.path("operation").asText(), CompactJson.members(entry.path("arguments")));
        boolean refused = entry.has("error");
        return new TranscriptLine("call", cut(call), cut(refused ? error(entry) : result(entry)), refused, time(entry));
    }

    private static TranscriptLine other(JsonNode entry) {
        if (!(entry instanceof ObjectNode object)) {
            return new TranscriptLine("note", cut(CompactJson.of(entry)), cut(""), false, "");
        }
        ObjectNode rest = object.deepCopy().remove(SHOWN_ELSEWHERE);
        String kind = entry.path("kind").asText("note");
        return new TranscriptLine(kind, cut(essence(rest)), cut(""), false, time(entry));
    }

    private static String essence(ObjectNode entry) {
        boolean saysItself = entry.size() == 1 && entry.has("text");
        return saysItself ? entry.path("text").asText() : CompactJson.members(entry);
    }

    private static String error(JsonNode entry) {
        JsonNode error = entry.path("error");
        String message = error.path("message").asText();
        String code = error.path("code").asText("error");
        return message.isEmpty() ? code : code + ": " + message;
    }

    private static String result(JsonNode entry) {
        JsonNode result = entry.path("result");
        return result.isMissingNode() || result.isNull() ? "done" : CompactJson.of(result);
    }

    private static String time(JsonNode entry) {
        return entry.has("millis") ? Millis.shown(entry.path("millis").asDouble()) : "";
    }

    private static CutText cut(String text) {
        return CutText.of(text, LONGEST);
    }
}
