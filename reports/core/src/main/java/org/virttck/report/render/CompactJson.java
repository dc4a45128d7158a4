package org.virttck.report.render;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** JSON as a person would jot it down: no quotation marks where none are needed. */
final class CompactJson {

    private static final Pattern PLAIN = Pattern.compile("[^\\s,:{}\\[\\]()\"]+");

    private CompactJson() {}

    static String of(JsonNode value) {
        if (value.isObject()) {
            return "{" + members(value) + "}";
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(of(element)));
            return "[" + String.join(", ", elements) + "]";
        }
        return value.isTextual() ? text(value.textValue()) : value.asText();
    }

    static String members(JsonNode object) {
        List<String> members = new ArrayList<>();
        object.properties().forEach(member -> members.add(member.getKey() + " " + of(member.getValue())));
        return String.join(", ", members);
    }

    private static String text(String text) {
        return PLAIN.matcher(text).matches() ? text : "\"" + text + "\"";
    }
}
