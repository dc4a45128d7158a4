package org.virttck.report.verify;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.virttck.report.ShortDigest;
import org.virttck.report.json.Quote;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.VerifyingKey;

/** One of the signatures was made with the trusted key. */
final class SignatureCheck implements Check {

    /** Other tools may fill the hint with anything. */
    private static final Pattern OWN_FORM = Pattern.compile("[0-9a-f]{64}");

    @Override
    public Finding look(Dossier dossier) {
        Envelope envelope = dossier.envelope();
        VerifyingKey key = dossier.request().key();
        String given = ShortDigest.of(key.keyId());
        if (envelope.isSignedBy(key)) {
            return Finding.ok("Ed25519, key " + given);
        }
        boolean claimed = envelope.signatures().stream()
                .anyMatch(signature -> signature.keyId().equals(key.keyId()));
        return Finding.wrong(
                claimed
                        ? "claims the key %s, but was not made with it, or the report was changed since"
                                .formatted(given)
                        : "made with another key: %s is given, the report names %s".formatted(given, named(envelope)));
    }

    private static String named(Envelope envelope) {
        return envelope.signatures().stream()
                .map(signature -> signature.keyId().isEmpty() ? "none" : shown(signature.keyId()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(String keyId) {
        return OWN_FORM.matcher(keyId).matches() ? ShortDigest.of(keyId) : Quote.of(keyId);
    }
}
