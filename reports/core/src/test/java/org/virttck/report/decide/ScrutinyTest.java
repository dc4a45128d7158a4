package org.virttck.report.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Report;
import org.virttck.report.SampleReport;
import org.virttck.report.ShortDigest;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.ChallengeBook;
import org.virttck.report.control.SmallControls;
import org.virttck.report.digest.Sha256;
import org.virttck.report.sign.SigningKey;
import org.virttck.report.verify.Replayer;
import org.virttck.report.verify.SignedRun;

/** Facts are what was found to be so; what is demanded and not so lets a report decide nothing. */
class ScrutinyTest {

    private static final Replayer SAME = (report, evidence) -> Optional.empty();
    private static final Replayer OTHER =
            (report, evidence) -> Optional.of("power.off-is-idempotent was PASS, and is FAIL");

    private final SigningKey key = SigningKey.generate();
    private final Report conformant = SampleReport.conformant();
    private final Challenge issued =
            Challenge.drawn(conformant.session().startedAt().minusSeconds(60), Duration.ofDays(1));

    @TempDir
    private Path folder;

    @Test
    void nothingIsKnownOfAReportAloneButThatItIsSound() throws IOException {
        Path bare = answer("bare", issued);
        Files.move(bare.resolveSibling("evidence"), folder.resolve("elsewhere"));
        assertEquals(Set.of(Fact.CONTROLS_DRAWN_AGAIN), facts(Scrutiny.least(), bare));
        assertEquals(
                Set.of(Fact.CONTROLS_DRAWN_AGAIN, Fact.EVIDENCE_SEEN),
                facts(Scrutiny.least(), answer("whole", issued)));
    }

    @Test
    void theAnsweredChallengeIsAFact() throws IOException {
        Challenge other = Challenge.drawn(issued.issuedAt(), Duration.ofDays(1));
        assertEquals(
                Set.of(Fact.CONTROLS_DRAWN_AGAIN, Fact.EVIDENCE_SEEN, Fact.FOUNDATION_CHALLENGE),
                facts(answering(other, issued), answer("one", issued)));
    }

    @Test
    void aReportThatAnswersNoneOfTheChallengesDecidesNothing() throws IOException {
        Challenge other = Challenge.drawn(issued.issuedAt(), Duration.ofDays(1));
        assertEquals(
                "freshness: answers the challenge %s, not %s"
                        .formatted(ShortDigest.of(issued.nonce()), ShortDigest.of(other.nonce())),
                fault(answering(other), answer("one", issued)));
        assertTrue(
                fault(answering(issued), run("self", conformant)).startsWith("freshness: the kit challenged itself"));
    }

    @Test
    void aReplayThatCameToTheSameIsAFact() throws IOException {
        Path file = run("one", conformant);
        assertEquals(
                Set.of(Fact.CONTROLS_DRAWN_AGAIN, Fact.EVIDENCE_SEEN, Fact.REPLAYED), facts(replaying(SAME), file));
        assertEquals("replay: power.off-is-idempotent was PASS, and is FAIL", fault(replaying(OTHER), file));
    }

    @Test
    void theBookSaysWhichReportIsTheAnswer() throws IOException {
        Path first = answer("first", issued);
        Path second = folder.resolve("second");
        Files.createDirectory(second);
        Path copy = Files.writeString(second.resolve("report.dsse.json"), Files.readString(first) + "\n");
        Files.copy(first.resolveSibling("signing-key.pub"), second.resolve("signing-key.pub"));
        Path file = Files.createFile(folder.resolve("book"));
        Scrutiny scrutiny = new Scrutiny(List.of(issued), Optional.of(new ChallengeBook(file)), Optional.empty());
        assertEquals(
                "book: holds no answer to the challenge %s; verify enters the first one"
                        .formatted(ShortDigest.of(issued.nonce())),
                fault(scrutiny, first));
        assertEquals("", Files.readString(file), "a book that was asked");

        new ChallengeBook(file).enter(issued.nonce(), Sha256.hex(first));
        assertEquals(1, read(scrutiny, first).accepted().size());
        assertEquals(
                "book: another report has answered this challenge before: sha256 " + Sha256.hex(first),
                fault(scrutiny, copy));
    }

    @Test
    void twoAnswersToOneChallengeAreNone() {
        Submission one = SmallPolicy.submitted(SampleReport.answering(issued.nonce(), conformant));
        Submission other = SmallPolicy.submitted(Reports.finished(
                one.report(), Instant.parse("2026-11-02T12:00:00Z").toString()));
        Submission apart = SmallPolicy.submitted(SampleReport.answering("ab".repeat(32), conformant));
        Submission self = SmallPolicy.submitted(conformant);
        Submission selfAgain = SmallPolicy.submitted(Reports.finished(conformant, "2026-11-02T12:00:00Z"));

        DecisionInput input = new SmallPolicy().about(one, apart, other, one, self, selfAgain);

        assertEquals(List.of(apart, self, selfAgain), input.submissions().accepted());
        String fault = "freshness: the challenge %s is answered by 2 reports, and only one can be the answer"
                .formatted(ShortDigest.of(issued.nonce()));
        assertEquals(
                Set.of(new Refusal(one.sha256(), fault), new Refusal(other.sha256(), fault)),
                Set.copyOf(Decider.decide(input).refused()));
        assertEquals(
                List.of(one, one),
                new SmallPolicy().about(one, one).submissions().accepted(),
                "the same report twice is one answer");
    }

    @Test
    void aDecisionTellsWhatWasFoundOut() {
        assertTrue(told(Set.of()).endsWith(", evidence not at hand, session run-1"));
        assertTrue(told(Set.of(Fact.EVIDENCE_SEEN)).endsWith(", evidence seen, session run-1"));
        assertTrue(told(Set.of(Fact.EVIDENCE_SEEN, Fact.REPLAYED)).endsWith(", evidence replayed, session run-1"));
        assertTrue(told(Set.of(Fact.FOUNDATION_CHALLENGE))
                .endsWith(", evidence not at hand, answers a challenge of the foundation, session run-1"));
    }

    private static String told(Set<Fact> facts) {
        Submission submission = new Submission("0".repeat(64), "self", SampleReport.conformant(), facts);
        return Decider.decide(new SmallPolicy().about(submission))
                .explanation()
                .because()
                .get(0)
                .because()
                .get(0)
                .detail();
    }

    private Path answer(String name, Challenge challenge) throws IOException {
        return run(name, SampleReport.answering(challenge.nonce(), conformant));
    }

    private Path run(String name, Report report) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        key.verifyingKey().write(own.resolve("signing-key.pub"));
        return new SignedRun(own, key, report).file;
    }

    private static Scrutiny answering(Challenge... challenges) {
        return new Scrutiny(List.of(challenges), Optional.empty(), Optional.empty());
    }

    private static Scrutiny replaying(Replayer replayer) {
        return new Scrutiny(List.of(), Optional.empty(), Optional.of(replayer));
    }

    private static Set<Fact> facts(Scrutiny scrutiny, Path file) {
        Submissions read = read(scrutiny, file);
        assertEquals(List.of(), read.refused());
        return read.accepted().get(0).facts();
    }

    private static String fault(Scrutiny scrutiny, Path file) {
        Submissions read = read(scrutiny, file);
        assertEquals(List.of(), read.accepted());
        return read.refused().get(0).fault();
    }

    private static Submissions read(Scrutiny scrutiny, Path file) {
        return new SubmissionReader(KeyRegister.none(), SmallCatalogue.read(), SmallControls.list(), scrutiny)
                .read(List.of(file));
    }
}
