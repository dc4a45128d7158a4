package org.virttck.reference.libvirt;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.virttck.driver.model.Secret;

/** Passwords on their way to a guest, where a program reads them as a line. */
final class PasswordText {

    private PasswordText() {}

    /** Refuses what would be cut off on the way, without repeating it. */
    static void check(Secret password) {
        if (password.reveal().chars().anyMatch(PasswordText::endsALine)) {
            throw Failures.invalid("the password holds a line break or NUL; no guest could take all of it");
        }
    }

    /** As C programs take it. */
    static byte[] terminated(Secret password) {
        byte[] text = password.reveal().getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(text, text.length + 1);
    }

    private static boolean endsALine(int character) {
        return character == '\0' || character == '\n' || character == '\r';
    }
}
