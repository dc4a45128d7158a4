package org.virttck.reference.libvirt;

import java.util.List;
import java.util.Map;

/** Writes JSON in ASCII from maps, lists, texts, numbers and truth values. */
final class Json {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int LAST_PRINTABLE = 0x7e;

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    static String of(Object value) {
        Json json = new Json();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        if (value instanceof Map<?, ?> map) {
            writeMap(map);
        } else if (value instanceof List<?> list) {
            writeList(list);
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            writeText(value.toString());
        }
    }

    private void writeMap(Map<?, ?> map) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            writeText(entry.getKey().toString());
            text.append(": ");
            write(entry.getValue());
            separator = ", ";
        }
        text.append(map.isEmpty() ? "{}" : "}");
    }

    private void writeList(List<?> list) {
        String separator = "[";
        for (Object item : list) {
            text.append(separator);
            write(item);
            separator = ", ";
        }
        text.append(list.isEmpty() ? "[]" : "]");
    }

    private void writeText(String value) {
        text.append('"');
        value.chars().forEach(this::writeCharacter);
        text.append('"');
    }

    private void writeCharacter(int character) {
        if (character == '"' || character == '\\') {
            text.append('\\').append((char) character);
        } else if (character < FIRST_PRINTABLE || character > LAST_PRINTABLE) {
            text.append(String.format("\\u%04x", character));
        } else {
            text.append((char) character);
        }
    }
}
