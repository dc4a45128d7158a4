package org.virttck.report;

/** A digest for the eye: enough to tell two apart at a glance, never enough to trust. */
public final class ShortDigest {

    private static final int DIGITS_AT_EACH_END = 4;

    private ShortDigest() {}

    /**
     * Shortens.
     *
     * @param hex a digest
     * @return first and last digits
     */
    public static String of(String hex) {
        if (hex.length() <= 2 * DIGITS_AT_EACH_END) {
            return hex;
        }
        return hex.substring(0, DIGITS_AT_EACH_END) + "…" + hex.substring(hex.length() - DIGITS_AT_EACH_END);
    }
}
