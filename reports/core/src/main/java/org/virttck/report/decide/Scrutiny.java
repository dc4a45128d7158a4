package org.virttck.report.decide;

import java.util.List;
import java.util.Optional;
import org.virttck.report.Report.Session;
import org.virttck.report.ShortDigest;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.ChallengeBook;
import org.virttck.report.verify.Replayer;
import org.virttck.report.verify.Verifier;

/**
 * What is demanded of each report before it counts, besides that it is sound. What is found out in this way are the facts
 * that a decision rests on.
 *
 * @param challenges of the foundation, of which each report has to answer one; none to leave that alone
 * @param book that has to hold the report as the answer to its challenge
 * @param replayer that has to find the same verdicts in its evidence
 */
public record Scrutiny(List<Challenge> challenges, Optional<ChallengeBook> book, Optional<Replayer> replayer) {

    /** Takes a copy. */
    public Scrutiny {
        challenges = List.copyOf(challenges);
    }

    /**
     * Demands nothing besides.
     *
     * @return the least that can be asked
     */
    public static Scrutiny least() {
        return new Scrutiny(List.of(), Optional.empty(), Optional.empty());
    }

    Verifier verifier() {
        Verifier plain = new Verifier();
        return replayer.map(plain::replaying).orElse(plain);
    }

    /** The book is looked at and not written: the same question gets the same answer again. */
    Optional<String> faultByBook(Session session, String sha256) {
        return book.flatMap(entries -> entries.answer(session.challenge())
                .map(answer -> answer.equals(sha256)
                        ? Optional.<String>empty()
                        : Optional.of("book: another report has answered this challenge before: sha256 " + answer))
                .orElseGet(() -> Optional.of("book: holds no answer to the challenge %s; verify enters the first one"
                        .formatted(ShortDigest.of(session.challenge())))));
    }
}
