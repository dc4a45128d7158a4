package org.virttck.report.sign;

import java.util.List;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.StrictJson;

/** A DSSE 1.0.2 envelope: a payload, its type, and signatures over both. */
public final class Envelope {

    /** Longest envelope that is read. */
    public static final int LONGEST_IN_BYTES = 64 << 20;

    private final String payloadType;
    private final byte[] payload;
    private final List<EnvelopeSignature> signatures;

    private Envelope(String payloadType, byte[] payload, List<EnvelopeSignature> signatures) {
        this.payloadType = payloadType;
        this.payload = payload;
        this.signatures = List.copyOf(signatures);
    }

    /**
     * Signs a payload.
     *
     * @param payloadType what the payload is
     * @param payload the very bytes that a reader will get
     * @param key to sign with
     * @return an envelope with one signature
     */
    public static Envelope sign(String payloadType, byte[] payload, SigningKey key) {
        byte[] signature = key.sign(Pae.of(payloadType, payload));
        EnvelopeSignature named = new EnvelopeSignature(key.verifyingKey().keyId(), signature);
        return new Envelope(payloadType, payload.clone(), List.of(named));
    }

    /**
     * Reads an envelope. Nothing in it is to be believed before {@link #isSignedBy} said yes.
     *
     * @param json the file
     * @return the envelope
     * @throws InvalidJsonException when it is none, or bears no signature
     */
    public static Envelope read(byte[] json) {
        JsonField envelope = new StrictJson(LONGEST_IN_BYTES).read(json);
        String payloadType = envelope.get("payloadType").text();
        byte[] payload = Base64Text.read(envelope.get("payload"));
        JsonField signatures = envelope.get("signatures");
        if (signatures.elements().isEmpty()) {
            throw signatures.refusal("empty: nobody signed this");
        }
        return new Envelope(
                payloadType,
                payload,
                signatures.elements().stream().map(Envelope::readSignature).toList());
    }

    private static EnvelopeSignature readSignature(JsonField signature) {
        String keyId = signature.find("keyid").map(JsonField::text).orElse("");
        return new EnvelopeSignature(keyId, Base64Text.read(signature.get("sig")));
    }

    /**
     * Writes the envelope.
     *
     * @return one line of JSON that ends with a line feed
     */
    public byte[] toJson() {
        return EnvelopeJson.of(this);
    }

    /**
     * Whether one of the signatures was made with the key.
     *
     * @param key that is trusted
     * @return true when payload and type are exactly what was signed
     */
    public boolean isSignedBy(VerifyingKey key) {
        byte[] signed = Pae.of(payloadType, payload);
        return signatures.stream().anyMatch(signature -> key.verifies(signed, signature.bytes()));
    }

    /**
     * What the payload is.
     *
     * @return a media type
     */
    public String payloadType() {
        return payloadType;
    }

    /**
     * The payload.
     *
     * @return a copy
     */
    public byte[] payload() {
        return payload.clone();
    }

    /**
     * The signatures.
     *
     * @return at least one
     */
    public List<EnvelopeSignature> signatures() {
        return signatures;
    }
}
