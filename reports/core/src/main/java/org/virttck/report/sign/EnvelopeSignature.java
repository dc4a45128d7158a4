package org.virttck.report.sign;

/** One signature of an envelope. The key id is a hint: it proves nothing and is never relied upon. */
public final class EnvelopeSignature {

    private final String keyId;
    private final byte[] bytes;

    EnvelopeSignature(String keyId, byte[] bytes) {
        this.keyId = keyId;
        this.bytes = bytes.clone();
    }

    /**
     * The hint.
     *
     * @return as found, or empty
     */
    public String keyId() {
        return keyId;
    }

    /**
     * The signature.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }
}
