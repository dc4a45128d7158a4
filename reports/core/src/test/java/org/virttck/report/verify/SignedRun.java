package org.virttck.report.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.virttck.report.Controls;
import org.virttck.report.Identifiers;
import org.virttck.report.PlanDigest;
import org.virttck.report.Report;
import org.virttck.report.ReportCopy;
import org.virttck.report.SampleReport;
import org.virttck.report.Statement;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.control.SmallControls;
import org.virttck.report.evidence.EvidenceFolder;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

/** The folder of a run, with a report that is right in all respects until a test spoils it. */
public final class SignedRun {

    public final EvidenceFolder evidence;
    public final Path file;
    final SigningKey key;
    final Path driverJar;
    private String statement;

    SignedRun(Path folder) throws IOException {
        this(folder, SigningKey.generate(), SampleReport.withFailure());
    }

    public SignedRun(Path folder, SigningKey key, Report of) throws IOException {
        this.key = key;
        evidence = new EvidenceFolder(Files.createDirectory(folder.resolve("evidence")));
        file = folder.resolve("report.dsse.json");
        driverJar = Files.writeString(folder.resolve("example-driver.jar"), "driver");
        List<String> transcripts = SampleReport.transcripts(of);
        for (String spec : transcripts) {
            Files.writeString(evidence.transcript(spec), "{\"seq\":0,\"kind\":\"note\",\"text\":\"" + spec + "\"}\n");
        }
        Report report = SampleReport.withEvidence(of, evidence.seal(transcripts));
        statement = new String(Statement.of(report).toBytes(), UTF_8);
        sign();
    }

    /** Changes the first occurrence and signs again: the forger owns the key. */
    public SignedRun forge(String original, String forged) throws IOException {
        int at = statement.indexOf(original);
        if (at < 0) {
            throw new IllegalArgumentException(original + " is not in " + statement);
        }
        statement = statement.substring(0, at) + forged + statement.substring(at + original.length());
        sign();
        return this;
    }

    /** Makes the plan fit the results again after a change of the specs. */
    public SignedRun planAgain() throws IOException {
        Statement changed = Statement.read(statement.getBytes(UTF_8));
        JudgedSpecs judged = new JudgedSpecs(changed.report());
        String digest = PlanDigest.of(SampleReport.SEED, judged.entriesInOrderOfPlan());
        String stated = changed.report().plan().sha256();
        return forge(stated, digest).forge("\"size\":" + changed.report().plan().size(), "\"size\":" + judged.size());
    }

    /** Makes the counts fit the results again. */
    public SignedRun countAgain() throws IOException {
        Report changed = Statement.read(statement.getBytes(UTF_8)).report();
        statement = new String(Statement.of(changed).toBytes(), UTF_8);
        sign();
        return this;
    }

    /** Makes other negative controls of those that there are. */
    SignedRun forgeControls(UnaryOperator<Controls> other) throws IOException {
        Report stated = Statement.read(statement.getBytes(UTF_8)).report();
        Report forged =
                ReportCopy.of(stated).controls(other.apply(stated.controls())).build();
        statement = new String(Statement.of(forged).toBytes(), UTF_8);
        sign();
        return this;
    }

    private void sign() throws IOException {
        Files.write(
                file,
                Envelope.sign(Identifiers.PAYLOAD_TYPE, statement.getBytes(UTF_8), key)
                        .toJson());
    }

    public SignedRun signAs(String payloadType, SigningKey signer) throws IOException {
        Files.write(
                file,
                Envelope.sign(payloadType, statement.getBytes(UTF_8), signer).toJson());
        return this;
    }

    /** What is signed, as it stands now. */
    public String statement() {
        return statement;
    }

    /** Puts another statement in its place, and signs with another key. */
    public void replace(byte[] other, SigningKey signer) throws IOException {
        Files.write(file, Envelope.sign(Identifiers.PAYLOAD_TYPE, other, signer).toJson());
    }

    VerificationRequest request() {
        return VerificationRequest.of(file, key.verifyingKey())
                .withCatalogue(SmallCatalogue.read())
                .withControls(SmallControls.list())
                .withEvidence(evidence.path());
    }

    /** Name and detail of the first check that is wrong. */
    String fault() {
        return fault(request());
    }

    static String fault(VerificationRequest request) {
        return new Verifier()
                .verify(request).results().stream()
                        .filter(result -> result.outcome() == CheckResult.Outcome.WRONG)
                        .map(result -> result.name() + ": " + result.detail())
                        .findFirst()
                        .orElse("nothing is wrong");
    }
}
