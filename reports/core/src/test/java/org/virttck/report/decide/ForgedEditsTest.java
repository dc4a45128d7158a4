package org.virttck.report.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.SampleReport;
import org.virttck.report.Statement;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.control.SmallControls;
import org.virttck.report.sign.SigningKey;
import org.virttck.report.verify.SignedRun;

/** Whatever somebody without an enrolled key does to a report that is not eligible: it does not become so. */
class ForgedEditsTest {

    private static final int TRIES = 250;
    private static final List<String> WORDS = List.of(
            "FAIL",
            "PASS",
            "SKIPPED",
            "NOT_APPLICABLE",
            "ERROR",
            "INCONCLUSIVE",
            "true",
            "false",
            "0",
            "1",
            "\"",
            "{",
            "}",
            "power.off-is-idempotent",
            "missing",
            "specs",
            "PAUSE",
            " ",
            "\\u0041",
            "2026-11-01T12:00:00Z");

    private final SigningKey enrolled = SigningKey.generate();
    private final SigningKey stranger = SigningKey.generate();
    private final byte[] better = Statement.of(SampleReport.conformant()).toBytes();

    @TempDir
    private Path folder;

    private SignedRun run;
    private byte[] envelope;
    private Path transcript;
    private byte[] words;

    @BeforeEach
    void makeAReportThatIsNotEligible() throws IOException {
        run = new SignedRun(folder, enrolled, SampleReport.withFailure());
        enrolled.verifyingKey().write(folder.resolve("signing-key.pub"));
        envelope = Files.readAllBytes(run.file);
        transcript = run.evidence.transcript(SampleReport.OFF_TWICE);
        words = Files.readAllBytes(transcript);
    }

    @Test
    void theUnspoiltReportIsAcceptedAndNotEligible() throws IOException {
        assertTrue(isAccepted());
        assertFalse(decide().eligible());
    }

    @Test
    void whoeverHoldsTheKeyCouldMakeItEligible() throws IOException {
        Files.delete(folder.resolve("signing-key.pub"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        run = new SignedRun(elsewhere, enrolled, SampleReport.conformant());
        assertTrue(decide().eligible(), "the properties of this test could not fail");
    }

    @Test
    void editsOfTheEnvelope() throws IOException {
        int accepted = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            Files.write(run.file, edited(envelope, new Random(seed)));
            accepted += check(seed);
        }
        assertTrue(accepted > 0, "no edit was accepted: the property was hardly tried");
    }

    @Test
    void editsOfTheStatementSignedByAStranger() throws IOException {
        Path trusted = folder.resolve("signing-key.pub");
        Files.delete(trusted);
        stranger.verifyingKey().write(trusted);
        int accepted = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            byte[] statement = random.nextInt(3) == 0 ? better : run.statement().getBytes(UTF_8);
            run.replace(random.nextInt(6) == 0 ? statement : edited(statement, random), stranger);
            if (random.nextBoolean()) {
                claimTheEnrolledKey();
            }
            accepted += check(seed);
        }
        assertTrue(accepted > 0, "no edit was accepted: the property was hardly tried");
    }

    @Test
    void editsOfTheEvidence() throws IOException {
        for (int seed = 0; seed < TRIES; seed++) {
            Files.write(transcript, edited(words, new Random(seed)));
            check(seed);
        }
        Files.write(transcript, words);
        assertTrue(isAccepted());
    }

    @Test
    void withoutEvidenceNothingIsBetter() throws IOException {
        Files.move(run.evidence.path(), folder.resolve("hidden"), StandardCopyOption.ATOMIC_MOVE);
        assertTrue(isAccepted());
        assertFalse(decide().eligible());
    }

    private void claimTheEnrolledKey() throws IOException {
        String forged = Files.readString(run.file)
                .replace(
                        stranger.verifyingKey().keyId(), enrolled.verifyingKey().keyId());
        Files.writeString(run.file, forged);
    }

    private int check(int seed) {
        Submissions submissions = submissions();
        assertFalse(decide(submissions).eligible(), () -> "seed " + seed);
        return submissions.accepted().size();
    }

    private boolean isAccepted() {
        return !submissions().accepted().isEmpty();
    }

    private Decision decide() {
        return decide(submissions());
    }

    private Decision decide(Submissions submissions) {
        SmallPolicy policy = new SmallPolicy().with("\"vm\": \"A0\"", "\"vm\": \"A1\"");
        return Decider.decide(policy.about(submissions, Keys.enrolled(enrolled), List.of()));
    }

    private Submissions submissions() {
        return new SubmissionReader(
                        Keys.enrolled(enrolled), SmallCatalogue.read(), SmallControls.list(), Scrutiny.least())
                .read(List.of(run.file));
    }

    private static byte[] edited(byte[] original, Random random) {
        byte[] edited = original;
        for (int i = 0; i <= random.nextInt(2); i++) {
            edited = editedOnce(edited, random);
        }
        return edited;
    }

    private static byte[] editedOnce(byte[] original, Random random) {
        byte[] copy = original.clone();
        if (copy.length == 0) {
            return copy;
        }
        int at = random.nextInt(copy.length);
        String text = new String(copy, UTF_8);
        switch (random.nextInt(6)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> copy[at] = (byte) (' ' + random.nextInt(95));
            case 2 -> copy = (text.substring(0, at) + word(random) + text.substring(at)).getBytes(UTF_8);
            case 3 -> copy = text.substring(0, at).getBytes(UTF_8);
            case 4 -> copy = text.replace(word(random), word(random)).getBytes(UTF_8);
            default -> copy = (text.strip() + " ".repeat(random.nextInt(3))).getBytes(UTF_8);
        }
        return copy;
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
