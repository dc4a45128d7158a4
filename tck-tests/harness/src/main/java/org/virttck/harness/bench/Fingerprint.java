package org.virttck.harness.bench;

import org.virttck.report.digest.Sha256;

/** How a guest tells of what must not be shown, or is too long: by its SHA-256 digest. */
public final class Fingerprint {

    private Fingerprint() {}

    /** The digest of a text in UTF-8, as 64 lower-case hexadecimal digits. */
    public static String of(String text) {
        return Sha256.hex(text);
    }

    /** The digest of bytes, as 64 lower-case hexadecimal digits. */
    public static String of(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
