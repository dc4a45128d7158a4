package org.virttck.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id of one attempt at a spec, which names its transcript.
 *
 * @param spec class, method and case, joined by dots
 * @param number from 1
 * @param onReference whether the reference driver was tried, beside the one under test
 */
public record AttemptId(String spec, int number, boolean onReference) {

    private static final Pattern TEXT = Pattern.compile("(reference\\.)?(?:attempt-([1-9][0-9]{0,2})\\.)?(.+)");

    /**
     * Reads an id.
     *
     * @param text as {@link #text} gives it
     * @return its parts
     */
    public static AttemptId of(String text) {
        Matcher id = TEXT.matcher(text);
        if (!id.matches()) {
            throw new IllegalArgumentException("not the id of a spec: \"" + text + "\"");
        }
        return new AttemptId(id.group(3), id.group(2) == null ? 1 : Integer.parseInt(id.group(2)), id.group(1) != null);
    }

    /**
     * The attempt that stands beside this one.
     *
     * @param reference whether the one on the reference driver is meant
     * @return same spec and number
     */
    AttemptId on(boolean reference) {
        return new AttemptId(spec, number, reference);
    }

    /**
     * The id.
     *
     * @return as {@code attempt-2.PowerOffSpec.offTwice} or {@code reference.PowerOffSpec.offTwice}; the first attempt on
     *     the driver under test bears the id of the spec itself
     */
    public String text() {
        return (onReference ? "reference." : "") + (number == 1 ? "" : "attempt-" + number + ".") + spec;
    }
}
