package org.virttck.report.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.virttck.report.Report;
import org.virttck.report.Report.Session;
import org.virttck.report.ShortDigest;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.SeedOrigin;

/** The run answers the challenge, in its time, and with the seed that follows from it. */
final class FreshnessCheck implements Check {

    @Override
    public Finding look(Dossier dossier) {
        Report report = dossier.report();
        Session session = report.session();
        boolean derived = SeedOrigin.of(report).seed().equals(session.seed());
        if (!session.selfIssued() && !derived) {
            return Finding.wrong("the seed %s does not follow from the challenge".formatted(session.seed()));
        }
        String seed = derived ? "the seed follows from the challenge" : "the seed was chosen";
        return closest(session, dossier.request().challenges())
                .map(challenge -> answered(session, challenge))
                .orElseGet(() -> Finding.notChecked(
                        session.selfIssued()
                                ? "the kit challenged itself, %s".formatted(seed)
                                : "challenge %s, %s; no challenge was given to compare with"
                                        .formatted(ShortDigest.of(session.challenge()), seed)));
    }

    /** The one that is answered, or else one of which can be said why it is not. */
    private static Optional<Challenge> closest(Session session, List<Challenge> challenges) {
        return challenges.stream()
                .filter(challenge -> challenge.nonce().equals(session.challenge()))
                .findFirst()
                .or(() -> challenges.stream().findFirst());
    }

    private static Finding answered(Session session, Challenge challenge) {
        return fault(session, challenge)
                .map(Finding::wrong)
                .orElseGet(() -> Finding.ok("answers the challenge %s of %s, the seed follows from it"
                        .formatted(ShortDigest.of(challenge.nonce()), challenge.issuedAt())));
    }

    private static Optional<String> fault(Session session, Challenge challenge) {
        Instant began = session.startedAt();
        Instant ended = session.finishedAt();
        if (session.selfIssued()) {
            return Optional.of("the kit challenged itself; it was to answer " + ShortDigest.of(challenge.nonce()));
        }
        if (!session.challenge().equals(challenge.nonce())) {
            return Optional.of("answers the challenge %s, not %s"
                    .formatted(ShortDigest.of(session.challenge()), ShortDigest.of(challenge.nonce())));
        }
        if (began.isBefore(challenge.issuedAt())) {
            return Optional.of(
                    "began at %s, before the challenge was issued at %s".formatted(began, challenge.issuedAt()));
        }
        return ended.isAfter(challenge.notAfter())
                ? Optional.of("ended at %s, the challenge was over at %s".formatted(ended, challenge.notAfter()))
                : Optional.empty();
    }
}
