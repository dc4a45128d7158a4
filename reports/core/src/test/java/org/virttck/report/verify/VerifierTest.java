package org.virttck.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Identifiers;
import org.virttck.report.Report.Artifact;
import org.virttck.report.ShortDigest;
import org.virttck.report.control.ControlList;
import org.virttck.report.digest.Sha256;
import org.virttck.report.sign.SigningKey;
import org.virttck.report.sign.VerifyingKey;
import org.virttck.report.verify.CheckResult.Outcome;

/** What a verification says when all is well, and the faults of the outer layers: envelope, signature, files. */
class VerifierTest {

    private static final List<Artifact> SAME_KIT = List.of(new Artifact("tck-report-0.1.0.jar", Sha256.hex("kit")));

    @TempDir
    Path folder;

    private SignedRun run;

    @BeforeEach
    void makeARun() throws Exception {
        run = new SignedRun(folder);
    }

    @Test
    void everyCheckSpeaksWhenAllIsWell() {
        Verification verification = new Verifier()
                .verify(run.request()
                        .withDriverJars(List.of(run.driverJar))
                        .withRunningKit(SAME_KIT)
                        .demandingSameKit());

        assertTrue(verification.holds());
        assertEquals("run-1", verification.report().orElseThrow().session().id());
        assertEquals(
                List.of(
                        "envelope OK DSSE, application/vnd.in-toto+json",
                        "signature OK Ed25519, key " + shortId(run.key),
                        "statement OK in-toto v1, conformance report v1",
                        "subject OK example-driver.jar sha256 " + ShortDigest.of(Sha256.hex("driver")),
                        "kit OK 0.1.0, 1 JAR, the same as this kit",
                        "freshness NOT_CHECKED the kit challenged itself, the seed was chosen",
                        "plan OK 5 specs planned, 5 judged",
                        "counts OK 7 rules: 2 pass, 2 fail, 2 skipped, 1 not applicable",
                        "controls OK 2 of 2 caught",
                        "evidence OK 7 leaves, root "
                                + ShortDigest.of(run.evidence.tree().root())),
                lines(verification));
    }

    @Test
    void whatIsNotGivenIsNotChecked() {
        Verification verification = new Verifier().verify(VerificationRequest.of(run.file, run.key.verifyingKey()));

        assertTrue(verification.holds());
        assertEquals(
                List.of("subject", "kit", "freshness", "controls", "evidence"),
                verification.results().stream()
                        .filter(result -> result.outcome() == Outcome.NOT_CHECKED)
                        .map(CheckResult::name)
                        .toList());
        assertEquals(
                "5 specs planned, 5 judged; rules not compared, they are of another catalogue",
                verification.results().get(6).detail());
    }

    @Test
    void stopsAtTheFirstThatIsWrong() throws Exception {
        run.forge("\"size\":5", "\"size\":6").forge("\"PASS\":2", "\"PASS\":9");

        Verification verification = new Verifier().verify(run.request());

        assertFalse(verification.holds());
        assertEquals(7, verification.results().size());
        assertEquals("plan", verification.results().get(6).name());
    }

    @Test
    void missingFile() {
        Path gone = folder.resolve("gone.json");

        assertEquals("envelope: no such file: " + gone, fault(gone, run.key.verifyingKey()));
        assertTrue(fault(folder, run.key.verifyingKey()).startsWith("envelope: cannot be read: "));
    }

    @Test
    void notAnEnvelope() throws Exception {
        Path text = Files.writeString(folder.resolve("text.json"), "{\"payloadType\":");
        Path nested = Files.writeString(folder.resolve("nested.json"), "[".repeat(1_000_000));
        Path two = Files.writeString(folder.resolve("two.json"), Files.readString(run.file) + "{}");

        assertEquals("envelope: line 1, column 16: the document ends too early", fault(text, run.key.verifyingKey()));
        assertEquals(
                "envelope: line 1, column 65: nested deeper than 64 levels", fault(nested, run.key.verifyingKey()));
        assertEquals(
                "envelope: line 2, column 1: something follows the end of the document",
                fault(two, run.key.verifyingKey()));
    }

    @Test
    void anotherPayloadType() throws Exception {
        run.signAs("text/plain", run.key);

        assertEquals("envelope: payload type \"text/plain\", application/vnd.in-toto+json is needed", run.fault());
    }

    @Test
    void anUnknownKey() throws Exception {
        SigningKey stranger = SigningKey.generate();
        run.signAs(Identifiers.PAYLOAD_TYPE, stranger);

        assertEquals(
                "signature: made with another key: %s is given, the report names %s"
                        .formatted(shortId(run.key), shortId(stranger)),
                run.fault());
    }

    @Test
    void aStrangerWhoClaimsTheTrustedKey() throws Exception {
        SigningKey stranger = SigningKey.generate();
        run.signAs(Identifiers.PAYLOAD_TYPE, stranger);
        String claimed = Files.readString(run.file)
                .replace(stranger.verifyingKey().keyId(), run.key.verifyingKey().keyId());
        Files.writeString(run.file, claimed);

        assertEquals(
                "signature: claims the key %s, but was not made with it, or the report was changed since"
                        .formatted(shortId(run.key)),
                run.fault());
    }

    @Test
    void aKeyIdThatPaintsOnTheTerminal() throws Exception {
        VerifyingKey other = SigningKey.generate().verifyingKey();
        String painted =
                Files.readString(run.file).replace(run.key.verifyingKey().keyId(), "\\u001b[31m");
        Files.writeString(run.file, painted);

        assertEquals(
                "signature: made with another key: %s is given, the report names \"\\u001b[31m\""
                        .formatted(ShortDigest.of(other.keyId())),
                fault(run.file, other));
    }

    @Test
    void aPayloadThatIsNoStatement() throws Exception {
        run.forge("Statement/v1", "Statement/v9");

        assertEquals("statement: _type: must be \"https://in-toto.io/Statement/v1\"", run.fault());
    }

    @Test
    void anotherDriver() throws Exception {
        Path other =
                Files.writeString(Files.createDirectory(folder.resolve("other")).resolve("example-driver.jar"), "x");
        Path renamed = Files.writeString(folder.resolve("renamed.jar"), "driver");

        assertEquals(
                "subject: example-driver.jar has sha256 %s, the report names %s"
                        .formatted(ShortDigest.of(Sha256.hex("x")), ShortDigest.of(Sha256.hex("driver"))),
                SignedRun.fault(run.request().withDriverJars(List.of(other))));
        assertEquals(
                "subject: the report names no renamed.jar",
                SignedRun.fault(run.request().withDriverJars(List.of(renamed))));
        assertEquals(
                "subject: the report names no renamed.jar",
                SignedRun.fault(run.request().withDriverJars(List.of(run.driverJar, renamed))));
        assertTrue(SignedRun.fault(run.request().withDriverJars(List.of(folder.resolve("gone.jar"))))
                .startsWith("subject: cannot be read: java.nio.file.NoSuchFileException"));
    }

    @Test
    void aSubjectThatIsNotGivenOrNotThere() throws Exception {
        String second = "{\"name\":\"library.jar\",\"digest\":{\"sha256\":\"%s\"}},".formatted(Sha256.hex("library"));
        run.forge("\"subject\":[", "\"subject\":[" + second);

        assertEquals(
                "subject: the report names library.jar too",
                SignedRun.fault(run.request().withDriverJars(List.of(run.driverJar))));

        run.forge(second, subject() + ",");
        assertEquals(
                "subject: the same file is named more than once",
                SignedRun.fault(run.request().withDriverJars(List.of(run.driverJar))));

        run.forge(subject() + ",", "").forge(subject(), "");
        assertEquals("subject: the report names nothing that was tested", run.fault());
    }

    @Test
    void anotherKit() {
        List<Artifact> other = List.of(new Artifact("tck-report-0.1.0.jar", Sha256.hex("other")));
        VerificationRequest request = run.request().withRunningKit(other);
        String difference = "other kit, 0.1.0: tck-report-0.1.0.jar has sha256 %s, the report names %s"
                .formatted(ShortDigest.of(Sha256.hex("other")), ShortDigest.of(Sha256.hex("kit")));

        assertEquals(
                new CheckResult("kit", Outcome.NOT_CHECKED, difference),
                new Verifier().verify(request).results().get(4));
        assertEquals("kit: " + difference, SignedRun.fault(request.demandingSameKit()));
        assertEquals(
                "kit: the JARs of the running kit are not known: nothing to compare with",
                SignedRun.fault(run.request().demandingSameKit()));
    }

    @Test
    void controlsOfAnotherListAreNotDrawnAgain() {
        VerificationRequest request = run.request().withControls(ControlList.of("OtherSpec.other power.off FAILS\n"));

        assertEquals(
                new CheckResult(
                        "controls", Outcome.NOT_CHECKED, "2 of 2 caught, not drawn again: their list is not at hand"),
                new Verifier()
                        .verify(request).results().stream()
                                .filter(result -> result.name().equals("controls"))
                                .findFirst()
                                .orElseThrow());
    }

    @Test
    void theSameKitWithOtherRules() throws Exception {
        run.forge(Sha256.hex("small catalogue"), Sha256.hex("large catalogue"));

        assertEquals(
                "kit: the JARs are those of the running kit, the rules are not",
                SignedRun.fault(run.request().withRunningKit(SAME_KIT)));
    }

    private static String subject() {
        return "{\"name\":\"example-driver.jar\",\"digest\":{\"sha256\":\"%s\"}}".formatted(Sha256.hex("driver"));
    }

    private static String fault(Path file, VerifyingKey key) {
        return SignedRun.fault(VerificationRequest.of(file, key));
    }

    private static String shortId(SigningKey key) {
        return ShortDigest.of(key.verifyingKey().keyId());
    }

    private static List<String> lines(Verification verification) {
        return verification.results().stream()
                .map(result -> result.name() + " " + result.outcome() + " " + result.detail())
                .toList();
    }
}
