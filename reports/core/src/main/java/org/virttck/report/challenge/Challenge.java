package org.virttck.report.challenge;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A number that nobody could know before, and the time within which a run has to answer it.
 *
 * @param nonce 64 hexadecimal digits
 * @param issuedAt when it was drawn
 * @param notAfter when a run must have ended
 */
public record Challenge(String nonce, Instant issuedAt, Instant notAfter) {

    private static final int NONCE_BYTES = 32;

    /** Refuses a time that ends before it begins. */
    public Challenge {
        if (!notAfter.isAfter(issuedAt)) {
            throw new IllegalArgumentException(
                    "a challenge that ends at %s cannot be issued at %s".formatted(notAfter, issuedAt));
        }
    }

    /**
     * Draws one.
     *
     * @param now the time
     * @param valid for how long
     * @return another one each time
     */
    public static Challenge drawn(Instant now, Duration valid) {
        byte[] nonce = new byte[NONCE_BYTES];
        new SecureRandom().nextBytes(nonce);
        return new Challenge(HexFormat.of().formatHex(nonce), now, now.plus(valid));
    }
}
