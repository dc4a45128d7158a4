package org.virttck.harness.guest;

import java.io.IOException;

/** The host lacks something that the guest is made of. The message says what, and which Debian package holds it. */
public final class MissingGuestPartException extends IOException {

    private static final long serialVersionUID = 1L;

    MissingGuestPartException(String missing, String debianPackage) {
        super("the tiny guest needs " + missing + "; on Debian: apt-get install " + debianPackage);
    }
}
