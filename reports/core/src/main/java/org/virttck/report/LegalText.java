package org.virttck.report;

/** Text that XML and HTML can carry. */
public final class LegalText {

    private LegalText() {}

    /**
     * Shows each character that has no place in a document as its escape, so that nothing vanishes.
     *
     * @param text any
     * @return with escapes as {@code \\u0000}
     */
    public static String of(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(legal, point));
        return legal.toString();
    }

    private static void append(StringBuilder legal, int point) {
        if (isLegal(point)) {
            legal.appendCodePoint(point);
        } else {
            legal.append("\\u%04x".formatted(point));
        }
    }

    private static boolean isLegal(int point) {
        boolean whitespace = point == '\t' || point == '\n';
        boolean control = point < ' ' || (point >= 0x7f && point < 0xa0);
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean noCharacter = point == 0xfffe || point == 0xffff;
        return whitespace || !(control || surrogate || noCharacter);
    }
}
