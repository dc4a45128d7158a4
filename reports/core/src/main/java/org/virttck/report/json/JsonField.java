package org.virttck.report.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value in a document, together with the way to it: each refusal says where. */
public final class JsonField {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final String path;
    private final JsonNode value;

    JsonField(String path, JsonNode value) {
        this.path = path;
        this.value = value;
    }

    /**
     * The way to this value.
     *
     * @return as {@code profiles.vm.required[3]}; empty for the document itself
     */
    public String place() {
        return path;
    }

    /**
     * The bare value.
     *
     * @return as it was read
     */
    public JsonNode value() {
        return value;
    }

    /**
     * A member that has to be there.
     *
     * @param key of the member
     * @return its value
     */
    public JsonField get(String key) {
        return find(key).orElseThrow(() -> new InvalidJsonException(pathTo(key) + ": missing"));
    }

    /**
     * A member that may be there.
     *
     * @param key of the member
     * @return its value, or empty when there is none
     */
    public Optional<JsonField> find(String key) {
        require(value.isObject(), "an object");
        return Optional.ofNullable(value.get(key)).map(member -> new JsonField(pathTo(key), member));
    }

    /**
     * All keys of an object.
     *
     * @return in the order of the document
     */
    public List<String> keys() {
        require(value.isObject(), "an object");
        List<String> keys = new ArrayList<>();
        value.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /**
     * The elements of an array.
     *
     * @return in their order
     */
    public List<JsonField> elements() {
        require(value.isArray(), "an array");
        List<JsonField> elements = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            elements.add(new JsonField("%s[%d]".formatted(path, elements.size()), element));
        }
        return elements;
    }

    /**
     * The strings of an array of strings.
     *
     * @return in their order
     */
    public List<String> texts() {
        return elements().stream().map(JsonField::text).toList();
    }

    /**
     * A string.
     *
     * @return possibly empty
     */
    public String text() {
        require(value.isTextual(), "a string");
        return value.textValue();
    }

    /**
     * A string of a certain form.
     *
     * @param form that the whole string has to match
     * @param what it is, for the message
     * @return the string
     */
    public String text(Pattern form, String what) {
        if (!form.matcher(text()).matches()) {
            throw refusal("%s is not %s".formatted(Quote.of(text()), what));
        }
        return text();
    }

    /**
     * A SHA-256 digest.
     *
     * @return 64 lower-case hexadecimal digits
     */
    public String sha256() {
        return text(SHA_256, "a SHA-256 digest of 64 lower-case hexadecimal digits");
    }

    /**
     * A point in time.
     *
     * @return from ISO 8601 in UTC
     */
    public Instant instant() {
        try {
            return Instant.parse(text());
        } catch (DateTimeException e) {
            throw refusal(Quote.of(text()) + " is not a point in time such as 2026-11-01T12:00:00Z");
        }
    }

    /**
     * A word from a closed list.
     *
     * @param words the list
     * @param <E> its type; the simple name is used in the message
     * @return the word
     */
    public <E extends Enum<E>> E word(Class<E> words) {
        String text = text();
        return EnumSet.allOf(words).stream()
                .filter(word -> word.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refusal(
                        "unknown %s %s".formatted(words.getSimpleName().toLowerCase(Locale.ROOT), Quote.of(text))));
    }

    /**
     * An array of words from a closed list.
     *
     * @param words the list
     * @param <E> its type; the simple name is used in the message
     * @return in their order
     */
    public <E extends Enum<E>> List<E> words(Class<E> words) {
        return elements().stream().map(element -> element.word(words)).toList();
    }

    /**
     * A number of things.
     *
     * @return 0 or more
     */
    public int count() {
        require(
                value.isIntegralNumber() && value.canConvertToInt() && value.intValue() >= 0,
                "0 or a positive integer");
        return value.intValue();
    }

    /**
     * A duration in whole milliseconds.
     *
     * @return 0 or more
     */
    public long millis() {
        require(value.isIntegralNumber() && value.longValue() >= 0, "0 or a positive integer");
        return value.longValue();
    }

    /**
     * True or false.
     *
     * @return the value
     */
    public boolean flag() {
        require(value.isBoolean(), "true or false");
        return value.booleanValue();
    }

    /**
     * A refusal of this value, for a reader that knows more about it.
     *
     * @param fault what is wrong
     * @return to be thrown
     */
    public InvalidJsonException refusal(String fault) {
        return new InvalidJsonException("%s: %s".formatted(path.isEmpty() ? "the document" : path, fault));
    }

    private void require(boolean holds, String form) {
        if (!holds) {
            throw refusal("must be " + form);
        }
    }

    private String pathTo(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
