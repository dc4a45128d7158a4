package org.virttck.report.render;

import org.virttck.report.LegalText;

/**
 * A value that may be too long to look at: its start, and the whole of it.
 *
 * @param start of the value, all of it when it is short
 * @param whole value
 * @param isCut whether they differ
 */
record CutText(String start, String whole, boolean isCut) {

    private static final int LONGEST = 240;
    private static final int MOST_LINES = 8;

    static CutText of(String text) {
        return of(text, LONGEST);
    }

    static CutText of(String text, int longest) {
        String legal = LegalText.of(text);
        int end = Math.min(endOfLines(legal), legal.offsetByCodePoints(0, Math.min(longest, points(legal))));
        return end == legal.length()
                ? new CutText(legal, legal, false)
                : new CutText(legal.substring(0, end) + " …", legal, true);
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int endOfLines(String text) {
        int end = -1;
        for (int line = 0; line < MOST_LINES; line++) {
            end = text.indexOf('\n', end + 1);
            if (end < 0) {
                return text.length();
            }
        }
        return end;
    }
}
