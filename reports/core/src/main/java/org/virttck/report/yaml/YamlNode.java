package org.virttck.report.yaml;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A value in a YAML document that remembers where it stands. */
public final class YamlNode {

    private final String source;
    private final int line;
    private final String path;
    private final Object value;

    YamlNode(String source, int line, String path, Object value) {
        this.source = source;
        this.line = line;
        this.path = path;
        this.value = value;
    }

    /**
     * A text, number or truth value as it was written.
     *
     * @return its text
     * @throws YamlProblem when it is a list or a mapping, or empty
     */
    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw problem("must be a text, but is " + kind());
    }

    /**
     * A whole number.
     *
     * @return its value
     * @throws YamlProblem when it is none
     */
    public long number() {
        return parse("a whole number", Long::parseLong);
    }

    /**
     * A whole number in a range.
     *
     * @param min smallest that is permitted
     * @param max largest that is permitted
     * @return its value
     * @throws YamlProblem naming the range when it is outside
     */
    public long numberWithin(long min, long max) {
        long number = number();
        if (number < min || number > max) {
            throw problem("must be " + min + " to " + max + ", but is " + number);
        }
        return number;
    }

    /**
     * A constant of an enum.
     *
     * @param type the enum
     * @param <T> the enum
     * @return the constant of that name
     * @throws YamlProblem naming the constants that there are
     */
    public <T extends Enum<T>> T oneOf(Class<T> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (names.contains(text())) {
            return Enum.valueOf(type, text());
        }
        throw problem("is \"" + text() + "\", which is none of " + String.join(", ", names) + meant(text(), names));
    }

    /**
     * A text in a form that a parser knows.
     *
     * @param form what it must be, for the message
     * @param parser throws a runtime exception on anything else
     * @param <T> what it yields
     * @return the parsed value
     * @throws YamlProblem when the parser refused it
     */
    public <T> T parse(String form, Function<String, T> parser) {
        try {
            return parser.apply(text());
        } catch (YamlProblem e) {
            throw e;
        } catch (RuntimeException e) {
            throw problem("must be " + form + ", but is \"" + text() + "\"");
        }
    }

    /**
     * The items of a list.
     *
     * @return in their order
     * @throws YamlProblem when it is no list
     */
    public List<YamlNode> items() {
        if (value instanceof YamlDocument.Items items) {
            return items.nodes();
        }
        throw problem("must be a list, but is " + kind());
    }

    /**
     * The entries of a mapping.
     *
     * @return in their order
     * @throws YamlProblem when it is no mapping
     */
    public Map<String, YamlNode> entries() {
        if (value instanceof YamlDocument.Entries entries) {
            return entries.nodes();
        }
        throw problem("must be a mapping (key: value), but is " + kind());
    }

    /**
     * An entry that may be absent.
     *
     * @param key of the entry
     * @return the entry; empty when it is absent or has no value
     */
    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key)).filter(node -> node.value != null);
    }

    /**
     * An entry that has to be there.
     *
     * @param key of the entry
     * @return the entry
     * @throws YamlProblem naming the key
     */
    public YamlNode require(String key) {
        return find(key).orElseThrow(() -> problem("lacks the key \"" + key + "\""));
    }

    /**
     * Refuses keys that mean nothing here.
     *
     * @param known every key that is understood
     * @return this
     * @throws YamlProblem at the line of the first unknown key, with the known ones
     */
    public YamlNode allowOnly(String... known) {
        List<String> keys = List.of(known);
        new LinkedHashMap<>(entries()).forEach((key, node) -> {
            if (!keys.contains(key)) {
                throw node.unknownKey(key, path, keys);
            }
        });
        return this;
    }

    private YamlProblem unknownKey(String key, String where, Collection<String> keys) {
        String place = where.isEmpty() ? "" : " in " + where;
        return new YamlProblem(source + ":" + line + ": unknown key \"" + key + "\"" + place + "; known keys: "
                + String.join(", ", keys) + meant(key, keys));
    }

    /**
     * A complaint about this value.
     *
     * @param what is wrong, as the end of a sentence
     * @return an exception with file, line and path
     */
    public YamlProblem problem(String what) {
        return new YamlProblem(source + ":" + line + ": " + (path.isEmpty() ? "the document" : path) + " " + what);
    }

    /**
     * Where this value stands.
     *
     * @return file and line
     */
    public String place() {
        return source + ":" + line;
    }

    private static String meant(String typed, Collection<String> known) {
        return Suggestion.nearest(typed, known)
                .map(word -> " (did you mean \"" + word + "\"?)")
                .orElse("");
    }

    private String kind() {
        if (value == null) {
            return "empty";
        }
        return value instanceof String ? "a text" : value instanceof YamlDocument.Items ? "a list" : "a mapping";
    }
}
