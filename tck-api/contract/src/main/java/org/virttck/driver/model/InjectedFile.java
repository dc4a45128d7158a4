package org.virttck.driver.model;

import java.util.Arrays;

/**
 * A file that a guest shall find when it boots.
 *
 * @param path absolute, 2 to 255 characters, without {@code ..} and NUL; parent folders are made
 * @param content 0 to 1048576 bytes, kept exactly
 */
public record InjectedFile(String path, Bytes content) {

    private static final int MOST_BYTES = 1 << 20;

    /** Validates both. */
    public InjectedFile {
        Checks.text("path", path, 255);
        if (!path.startsWith("/") || path.length() < 2 || path.indexOf('\0') >= 0 || hasParent(path)) {
            throw new IllegalArgumentException(
                    "path must be absolute, without \"..\" and NUL, but was " + Checks.quoted(path));
        }
        Checks.range("length of content", content.length(), 0, MOST_BYTES);
    }

    private static boolean hasParent(String path) {
        return Arrays.asList(path.split("/", -1)).contains("..");
    }
}
