package org.virttck.driver.model;

import java.util.Objects;

/** Validation whose messages name the field, the value and the permitted range. */
public final class Checks {

    private static final int MOST_SHOWN = 80;

    private Checks() {}

    /**
     * A number that must lie in a range.
     *
     * @param field name of the field
     * @param value its value
     * @param min smallest permitted value
     * @param max largest permitted value
     * @throws IllegalArgumentException when the value is outside
     */
    public static void range(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(field + " must be " + min + " to " + max + ", but was " + value);
        }
    }

    /**
     * A text that must match a pattern as a whole.
     *
     * @param field name of the field
     * @param value its value
     * @param pattern a regular expression
     * @throws IllegalArgumentException when it does not match
     */
    public static void matches(String field, String value, String pattern) {
        Objects.requireNonNull(value, field);
        if (!value.matches(pattern)) {
            throw new IllegalArgumentException(field + " must match " + pattern + ", but was " + quoted(value));
        }
    }

    /**
     * A text that must have characters, within a length.
     *
     * @param field name of the field
     * @param value its value
     * @param maxLength largest permitted number of characters
     * @throws IllegalArgumentException when it is blank or too long
     */
    public static void text(String field, String value, int maxLength) {
        Objects.requireNonNull(value, field);
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " must not be blank");
        }
        range("length of " + field, value.length(), 1, maxLength);
    }

    /**
     * A text that a message can hold, whoever wrote it: shortened, and on one line.
     *
     * @param value any text
     * @return at most 80 of its characters in quotation marks, with a question mark for each that is not printable ASCII
     */
    static String quoted(String value) {
        String shown = value.length() > MOST_SHOWN ? value.substring(0, MOST_SHOWN) + "..." : value;
        return '"' + shown.replaceAll("[^ -~]", "?") + '"';
    }
}
