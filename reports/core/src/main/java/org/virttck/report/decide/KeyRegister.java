package org.virttck.report.decide;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.json.JsonField;
import org.virttck.report.json.StrictJson;
import org.virttck.report.policy.Members;
import org.virttck.report.sign.VerifyingKey;

/**
 * The keys that are enrolled.
 *
 * @param keys each of them once, in the order of their ids
 */
public record KeyRegister(List<EnrolledKey> keys) {

    private static final int LONGEST_IN_BYTES = 4 << 20;

    /** Takes a copy. */
    public KeyRegister {
        keys = keys.stream()
                .sorted(Comparator.comparing(enrolled -> enrolled.key().keyId()))
                .toList();
    }

    /**
     * No keys: every report is self-asserted.
     *
     * @return an empty register
     */
    public static KeyRegister none() {
        return new KeyRegister(List.of());
    }

    /**
     * Reads a register.
     *
     * @param file a readable file
     * @return the register
     * @throws InvalidJsonException when it is none; the message begins with the place
     */
    public static KeyRegister read(Path file) {
        JsonField register = new StrictJson(LONGEST_IN_BYTES).read(file);
        Members.allowOnly(register, "keys");
        Set<String> seen = new HashSet<>();
        for (JsonField key : register.get("keys").elements()) {
            if (!seen.add(key.get("keyId").text())) {
                throw key.get("keyId").refusal("a second entry for this key");
            }
        }
        return new KeyRegister(
                register.get("keys").elements().stream().map(KeyRegister::key).toList());
    }

    /**
     * Looks a key up.
     *
     * @param keyId SHA-256 of its DER
     * @return empty when it is not enrolled
     */
    public Optional<EnrolledKey> find(String keyId) {
        return keys.stream()
                .filter(enrolled -> enrolled.key().keyId().equals(keyId))
                .findFirst();
    }

    private static EnrolledKey key(JsonField entry) {
        Members.allowOnly(
                entry, "keyId", "publicKey", "organisation", "notBefore", "notAfter", "revoked", "compromisedSince");
        return new EnrolledKey(
                verifyingKey(entry),
                Members.text(entry.get("organisation")),
                Members.date(entry.get("notBefore")),
                Members.date(entry.get("notAfter")),
                entry.find("revoked").map(Members::date),
                entry.find("compromisedSince").map(Members::date));
    }

    private static VerifyingKey verifyingKey(JsonField entry) {
        JsonField encoded = entry.get("publicKey");
        VerifyingKey key = decoded(encoded.text())
                .flatMap(VerifyingKey::ofDer)
                .orElseThrow(
                        () -> encoded.refusal("no Ed25519 key: the lines between BEGIN and END of FILE.pub are one"));
        if (!key.keyId().equals(entry.get("keyId").sha256())) {
            throw entry.get("keyId").refusal("the public key has the id " + key.keyId());
        }
        return key;
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
