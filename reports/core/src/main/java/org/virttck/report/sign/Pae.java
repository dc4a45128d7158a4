package org.virttck.report.sign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Pre-authentication encoding of DSSE: the bytes that are signed. It binds the payload to its type. */
public final class Pae {

    private Pae() {}

    /**
     * Encodes.
     *
     * @param payloadType what the payload is
     * @param payload as it is, not in base64
     * @return the bytes to sign
     */
    public static byte[] of(String payloadType, byte[] payload) {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        encoded.writeBytes("DSSEv1 %d ".formatted(type.length).getBytes(StandardCharsets.US_ASCII));
        encoded.writeBytes(type);
        encoded.writeBytes(" %d ".formatted(payload.length).getBytes(StandardCharsets.US_ASCII));
        encoded.writeBytes(payload);
        return encoded.toByteArray();
    }
}
