package org.virttck.report.json;

import java.util.regex.Pattern;

/** Foreign text, made safe for a message on a terminal. */
public final class Quote {

    private static final int LONGEST = 80;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 ._+-]{0,79}");

    private Quote() {}

    /**
     * Puts text in quotation marks. Everything outside printable ASCII becomes a \\u escape, so that look-alike letters
     * and terminal control sequences show themselves; what is too long is cut.
     *
     * @param text anything
     * @return one line
     */
    public static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().limit(LONGEST).forEach(unit -> append(quoted, (char) unit));
        return quoted.append(text.length() > LONGEST ? "…\"" : "\"").toString();
    }

    /**
     * Puts text in quotation marks when it needs them.
     *
     * @param text anything
     * @return one line, without quotation marks when the text is short and made of harmless characters
     */
    public static String unlessPlain(String text) {
        return PLAIN.matcher(text).matches() ? text : of(text);
    }

    private static void append(StringBuilder quoted, char unit) {
        if (unit == '"' || unit == '\\') {
            quoted.append('\\').append(unit);
        } else if (unit >= ' ' && unit < 0x7f) {
            quoted.append(unit);
        } else {
            quoted.append("\\u%04x".formatted((int) unit));
        }
    }
}
