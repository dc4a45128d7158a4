package org.virttck.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report;
import org.virttck.report.Report.Session;
import org.virttck.report.ReportCopy;
import org.virttck.report.SampleReport;
import org.virttck.report.Statement;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.SeedOrigin;
import org.virttck.report.sign.SigningKey;
import org.virttck.report.verify.CheckResult.Outcome;

class FreshnessCheckTest {

    private static final Report RUN = SampleReport.withFailure();
    private static final Instant BEGAN = RUN.session().startedAt();
    private static final Instant ENDED = RUN.session().finishedAt();
    private static final Challenge ISSUED = Challenge.drawn(BEGAN.minus(Duration.ofHours(1)), Duration.ofDays(1));

    @Test
    void theAnswerInTimeWithTheSeedThatFollowsIsRight() {
        assertEquals(Outcome.OK, look(answering(ISSUED), ISSUED).outcome());
    }

    @Test
    void withoutAChallengeNothingIsCompared() {
        Finding finding = look(answering(ISSUED));
        assertEquals(Outcome.NOT_CHECKED, finding.outcome());
        assertTrue(finding.detail().contains("no challenge was given"), finding::detail);
    }

    @Test
    void aKitThatChallengedItselfMayHaveChosenItsSeed() {
        Finding finding = look(RUN);
        assertEquals(Outcome.NOT_CHECKED, finding.outcome());
        assertTrue(finding.detail().contains("the seed was chosen"), finding::detail);
    }

    @Test
    void aKitThatChallengedItselfAnswersNobody() {
        assertWrong("the kit challenged itself", RUN, ISSUED);
    }

    @Test
    void anotherSeedIsWrongWithAndWithoutTheChallenge() {
        Report otherSeed = with(
                answering(ISSUED),
                session -> new Session(
                        session.id(),
                        session.challenge(),
                        false,
                        session.startedAt(),
                        session.finishedAt(),
                        "00000000"));
        assertWrong("does not follow from the challenge", otherSeed, ISSUED);
        assertEquals(Outcome.WRONG, look(otherSeed).outcome());
    }

    @Test
    void theAnswerToAnotherChallengeIsWrong() {
        Challenge other = Challenge.drawn(ISSUED.issuedAt(), Duration.ofDays(1));
        assertWrong("answers the challenge", answering(ISSUED), other);
    }

    @Test
    void ofSeveralChallengesTheAnsweredOneCounts() {
        Challenge other = Challenge.drawn(ISSUED.issuedAt(), Duration.ofDays(1));
        assertEquals(
                Outcome.OK,
                look(answering(ISSUED), request().withChallenges(List.of(other, ISSUED)))
                        .outcome());
    }

    @Test
    void aRunBeforeTheChallengeIsWrong() {
        Challenge later = new Challenge(ISSUED.nonce(), BEGAN.plusSeconds(1), ENDED.plusSeconds(1));
        assertWrong("before the challenge was issued", answering(later), later);
    }

    @Test
    void aRunThatEndedTooLateIsWrong() {
        Challenge over = new Challenge(ISSUED.nonce(), BEGAN.minusSeconds(1), ENDED.minusMillis(1));
        assertWrong("the challenge was over", answering(over), over);
    }

    private static Report answering(Challenge challenge) {
        Report asked = with(
                RUN,
                session -> new Session(
                        session.id(), challenge.nonce(), false, session.startedAt(), session.finishedAt(), "00000000"));
        String seed = SeedOrigin.of(asked).seed();
        return with(
                asked,
                session -> new Session(
                        session.id(), session.challenge(), false, session.startedAt(), session.finishedAt(), seed));
    }

    private static Report with(Report report, UnaryOperator<Session> change) {
        return ReportCopy.of(report).session(change.apply(report.session())).build();
    }

    private static void assertWrong(String complaint, Report report, Challenge challenge) {
        Finding finding = look(report, challenge);
        assertEquals(Outcome.WRONG, finding.outcome(), finding::detail);
        assertTrue(finding.detail().contains(complaint), finding::detail);
    }

    private static Finding look(Report report) {
        return look(report, request());
    }

    private static Finding look(Report report, Challenge challenge) {
        return look(report, request().withChallenge(challenge));
    }

    private static Finding look(Report report, VerificationRequest request) {
        Dossier dossier = new Dossier(request);
        dossier.add(Statement.of(report));
        return new FreshnessCheck().look(dossier);
    }

    private static VerificationRequest request() {
        return VerificationRequest.of(Path.of("unread"), SigningKey.generate().verifyingKey());
    }
}
