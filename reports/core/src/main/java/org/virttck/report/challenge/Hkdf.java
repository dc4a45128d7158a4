package org.virttck.report.challenge;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869), which Java has from release 24 on only. */
final class Hkdf {

    private static final String HMAC = "HmacSHA256";
    private static final int BLOCK = 32;

    private Hkdf() {}

    static byte[] derive(byte[] salt, byte[] secret, byte[] info, int length) {
        byte[] key = hmac(salt.length == 0 ? new byte[BLOCK] : salt, secret);
        byte[] block = new byte[0];
        ByteBuffer derived = ByteBuffer.allocate(length + BLOCK);
        for (byte number = 1; derived.position() < length; number++) {
            block = hmac(key, block, info, new byte[] {number});
            derived.put(block);
        }
        return Arrays.copyOf(derived.array(), length);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }
}
