package org.virttck.report.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.Quote;
import org.virttck.report.yaml.Suggestion;

/** Reads members of a document that people wrote: each refusal names the place and the way out. */
public final class Members {

    private static final Pattern NOT_BLANK = Pattern.compile("(?s).*\\S.*");

    private Members() {}

    /**
     * Refuses members that are not known.
     *
     * @param object whose members they are
     * @param known names of members
     * @return the same object
     */
    public static JsonField allowOnly(JsonField object, String... known) {
        List<String> words = Arrays.asList(known);
        for (String key : object.keys()) {
            if (!words.contains(key)) {
                String meant = Suggestion.nearest(key, words)
                        .map("did you mean \"%s\"?"::formatted)
                        .orElse("known are " + String.join(", ", words));
                throw object.get(key).refusal("unknown member; " + meant);
            }
        }
        return object;
    }

    /**
     * A text that is not blank.
     *
     * @param field of a document
     * @return the text
     */
    public static String text(JsonField field) {
        return field.text(NOT_BLANK, "a text that says something");
    }

    /**
     * A day.
     *
     * @param field of a document
     * @return from ISO 8601
     */
    public static LocalDate date(JsonField field) {
        try {
            return LocalDate.parse(field.text());
        } catch (DateTimeException e) {
            throw field.refusal(Quote.of(field.text()) + " is not a day such as 2026-11-30");
        }
    }

    /** One of the words that an enumeration has in lower case. */
    static <E extends Enum<E>> E word(JsonField field, Class<E> type) {
        String text = field.text();
        return Stream.of(type.getEnumConstants())
                .filter(constant -> lowerCase(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> field.refusal("%s is none of %s".formatted(Quote.of(text), words(type))));
    }

    static Map<String, JsonField> entries(JsonField object, Pattern key, String what) {
        Map<String, JsonField> entries = new LinkedHashMap<>();
        for (String name : object.keys()) {
            JsonField value = object.get(name);
            if (!key.matcher(name).matches()) {
                throw value.refusal("%s is not %s".formatted(Quote.of(name), what));
            }
            entries.put(name, value);
        }
        return entries;
    }

    private static String words(Class<? extends Enum<?>> type) {
        return String.join(
                ", ", Stream.of(type.getEnumConstants()).map(Members::lowerCase).toList());
    }

    private static String lowerCase(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
