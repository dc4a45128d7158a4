package org.virttck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.ChallengeFile;
import org.virttck.report.sign.SigningKey;

class ChallengeTest {

    private static final String RULE = "host.has-a-node";

    @TempDir
    private Path folder;

    private Path challenge;
    private Path foundation;

    @BeforeEach
    void drawAChallenge() throws IOException {
        System.setProperty(
                "virttck.home", new Home(folder.resolve("home")).folder().toString());
        challenge = folder.resolve("challenge.json");
        foundation = folder.resolve("foundation.pem");
        assertEquals(0, Outcome.of("keygen", foundation.toString()).code());
        Outcome drawn = Outcome.of("challenge", challenge.toString(), "--key", foundation.toString());
        assertEquals(0, drawn.code(), drawn::toString);
    }

    @AfterEach
    void forgetHome() {
        System.clearProperty("virttck.home");
    }

    @Test
    void theRunThatAnswersIsFresh() {
        run("first");
        Outcome verified = verify("first", "--challenge-key", foundation + ".pub");
        assertEquals(0, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✓ freshness    answers the challenge"), verified::out);
    }

    @Test
    void aSecondReportForTheSameChallengeIsRefused() {
        run("first");
        run("second");
        String book = folder.resolve("book").toString();
        assertEquals(0, verify("first", "--challenge-book", book).code());
        assertEquals(0, verify("first", "--challenge-book", book).code(), "the same report once more");
        Outcome second = verify("second", "--challenge-book", book);
        assertEquals(1, second.code(), second::toString);
        assertTrue(second.out().contains("another report has answered this challenge before"), second::out);
    }

    @Test
    void aChallengeOfSomebodyElseIsRefused() {
        run("first");
        Path other = folder.resolve("other.pem");
        Outcome.of("keygen", other.toString());
        Outcome verified = verify("first", "--challenge-key", other + ".pub");
        assertEquals(2, verified.code(), verified::toString);
        assertTrue(verified.err().contains("the challenge is not signed by the key"), verified::err);
    }

    @Test
    void aRunThatAnsweredNobodyIsNotFresh() {
        Outcome.of("run", "--rule", RULE, "--out", folder.resolve("first").toString());
        Outcome verified = verify("first");
        assertEquals(1, verified.code(), verified::toString);
        assertTrue(verified.out().contains("✗ freshness    the kit challenged itself"), verified::out);
    }

    @Test
    void whatIsOverIsNotAnswered() {
        Path over = folder.resolve("over.json");
        Instant longAgo = Instant.parse("2026-01-01T00:00:00Z");
        ChallengeFile.write(Challenge.drawn(longAgo, Duration.ofDays(1)), SigningKey.read(foundation), over);
        Outcome run = Outcome.of("run", "--rule", RULE, "--challenge", over.toString());
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().contains("was over at 2026-01-02T00:00:00Z; ask for another one"), run::err);
    }

    @Test
    void aSeedAndAChallengeContradictEachOther() {
        Outcome run = Outcome.of("run", "--rule", RULE, "--challenge", challenge.toString(), "--seed", "7f3a91c2");
        assertEquals(2, run.code(), run::toString);
        assertTrue(run.err().contains("leave out --seed"), run::err);
    }

    @Test
    void aChallengeIsNotWrittenOverAndNotForEver() {
        assertEquals(
                2,
                Outcome.of("challenge", challenge.toString(), "--key", foundation.toString())
                        .code());
        Outcome forEver = Outcome.of(
                "challenge", folder.resolve("new").toString(), "--key", foundation.toString(), "--days", "1000");
        assertEquals(2, forEver.code(), forEver::toString);
        assertTrue(forEver.err().contains("--days is 1 to 366, but is 1000"), forEver::err);
    }

    private void run(String name) {
        Outcome run = Outcome.of(
                "run", "--rule", RULE, "--out", folder.resolve(name).toString(), "--challenge", challenge.toString());
        assertEquals(0, run.code(), run::toString);
    }

    private Outcome verify(String name, String... more) {
        String[] words = new String[more.length + 4];
        words[0] = "verify";
        words[1] = folder.resolve(name).resolve("report.dsse.json").toString();
        words[2] = "--challenge";
        words[3] = challenge.toString();
        System.arraycopy(more, 0, words, 4, more.length);
        return Outcome.of(words);
    }
}
