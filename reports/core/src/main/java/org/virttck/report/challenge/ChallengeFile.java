package org.virttck.report.challenge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.virttck.report.Identifiers;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.json.JsonBytes;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.StrictJson;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;
import org.virttck.report.sign.VerifyingKey;

/** A challenge in a DSSE envelope, signed by the foundation that wants to know. */
public final class ChallengeFile {

    private static final int LONGEST_IN_BYTES = 1 << 16;

    private ChallengeFile() {}

    /**
     * Writes one.
     *
     * @param challenge that was drawn
     * @param key of the foundation
     * @param file that must not exist
     */
    public static void write(Challenge challenge, SigningKey key, Path file) {
        byte[] payload = JsonBytes.of(out -> {
            out.writeStartObject();
            out.writeStringField("nonce", challenge.nonce());
            out.writeStringField("issuedAt", challenge.issuedAt().toString());
            out.writeStringField("notAfter", challenge.notAfter().toString());
            out.writeEndObject();
        });
        try {
            byte[] envelope =
                    Envelope.sign(Identifiers.CHALLENGE_TYPE, payload, key).toJson();
            Files.write(file, envelope, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one, whoever signed it: to answer a challenge one need not trust it.
     *
     * @param file that is there
     * @return what it says
     * @throws InvalidJsonException when it is no challenge
     */
    public static Challenge read(Path file) {
        return challenge(envelope(file));
    }

    /**
     * Reads one that a key has to have signed.
     *
     * @param file that is there
     * @param issuer whose challenges count
     * @return what it says
     * @throws InvalidJsonException when it is no challenge, or somebody else's
     */
    public static Challenge read(Path file, VerifyingKey issuer) {
        Envelope envelope = envelope(file);
        if (!envelope.isSignedBy(issuer)) {
            throw new InvalidJsonException("the challenge is not signed by the key " + issuer.keyId());
        }
        return challenge(envelope);
    }

    private static Challenge challenge(Envelope envelope) {
        if (!envelope.payloadType().equals(Identifiers.CHALLENGE_TYPE)) {
            throw new InvalidJsonException("no challenge: its payloadType is " + envelope.payloadType());
        }
        JsonField root = new StrictJson(LONGEST_IN_BYTES).read(envelope.payload());
        JsonField notAfter = root.get("notAfter");
        try {
            return new Challenge(
                    root.get("nonce").sha256(), root.get("issuedAt").instant(), notAfter.instant());
        } catch (IllegalArgumentException e) {
            throw notAfter.refusal(e.getMessage());
        }
    }

    private static Envelope envelope(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Envelope.read(in.readNBytes(LONGEST_IN_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
