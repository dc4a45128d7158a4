package org.virttck.report.decide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.virttck.report.Report;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.control.ControlList;
import org.virttck.report.digest.Sha256;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.KeyFileException;
import org.virttck.report.sign.VerifyingKey;
import org.virttck.report.verify.CheckResult;
import org.virttck.report.verify.CheckResult.Outcome;
import org.virttck.report.verify.Verification;
import org.virttck.report.verify.VerificationRequest;

/**
 * Reads reports from files: verification comes first. Evidence that lies beside a report is verified with it. What a check
 * has found to be right is a fact.
 */
public final class SubmissionReader {

    private static final String KEY_BESIDE = "signing-key.pub";
    private static final String EVIDENCE_BESIDE = "evidence";
    private static final Map<String, Fact> FACTS = Map.of(
            "evidence", Fact.EVIDENCE_SEEN,
            "controls", Fact.CONTROLS_DRAWN_AGAIN,
            "freshness", Fact.FOUNDATION_CHALLENGE,
            "replay", Fact.REPLAYED);

    private final KeyRegister keys;
    private final Catalogue catalogue;
    private final ControlList controls;
    private final Scrutiny scrutiny;

    /**
     * A reader.
     *
     * @param keys that are enrolled
     * @param catalogue the rules that reports are compared with
     * @param controls the list from which their negative controls are chosen
     * @param scrutiny what else they have to stand
     */
    public SubmissionReader(KeyRegister keys, Catalogue catalogue, ControlList controls, Scrutiny scrutiny) {
        this.controls = controls;
        this.keys = keys;
        this.catalogue = catalogue;
        this.scrutiny = scrutiny;
    }

    /**
     * Reads reports.
     *
     * @param files that are there
     * @return those that count and those that do not
     */
    public Submissions read(List<Path> files) {
        List<Submission> accepted = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Path file : files) {
            read(file, accepted, refused);
        }
        return new Submissions(accepted, refused);
    }

    private void read(Path file, List<Submission> accepted, List<Refusal> refused) {
        String sha256 = Sha256.hex(file);
        Optional<VerifyingKey> key = signer(file);
        if (key.isEmpty()) {
            refused.add(new Refusal(
                    sha256, "signature: no enrolled key fits, and there is no %s beside it".formatted(KEY_BESIDE)));
            return;
        }
        Verification verification = scrutiny.verifier().verify(request(file, key.get()));
        Optional<String> fault = fault(verification, sha256);
        if (fault.isEmpty()) {
            Report report = verification.report().orElseThrow();
            accepted.add(new Submission(sha256, key.get().keyId(), report, facts(verification)));
        } else {
            refused.add(new Refusal(sha256, fault.get()));
        }
    }

    private VerificationRequest request(Path file, VerifyingKey key) {
        VerificationRequest request = VerificationRequest.of(file, key)
                .withCatalogue(catalogue)
                .withControls(controls)
                .withChallenges(scrutiny.challenges());
        Path evidence = file.resolveSibling(EVIDENCE_BESIDE);
        return Files.exists(evidence) ? request.withEvidence(evidence) : request;
    }

    private static Set<Fact> facts(Verification verification) {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        verification.results().stream()
                .filter(result -> result.outcome() == Outcome.OK)
                .map(result -> Optional.ofNullable(FACTS.get(result.name())))
                .flatMap(Optional::stream)
                .forEach(facts::add);
        return facts;
    }

    private Optional<String> fault(Verification verification, String sha256) {
        return verification.holds()
                ? scrutiny.faultByBook(verification.report().orElseThrow().session(), sha256)
                : Optional.of(fault(verification));
    }

    private static String fault(Verification verification) {
        CheckResult last = verification.results().get(verification.results().size() - 1);
        return last.name() + ": " + last.detail();
    }

    /** The key that signed, or else one with which the verifier can say what is wrong. */
    private Optional<VerifyingKey> signer(Path file) {
        List<VerifyingKey> candidates = Stream.concat(
                        keys.keys().stream().map(EnrolledKey::key), keyBeside(file).stream())
                .toList();
        return candidates.stream()
                .filter(key -> isSignedBy(file, key))
                .findFirst()
                .or(() -> candidates.stream().reduce((first, last) -> last));
    }

    private static Optional<VerifyingKey> keyBeside(Path file) {
        try {
            return Optional.of(VerifyingKey.read(file.resolveSibling(KEY_BESIDE)));
        } catch (KeyFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isSignedBy(Path file, VerifyingKey key) {
        try (InputStream in = Files.newInputStream(file)) {
            return Envelope.read(in.readNBytes(Envelope.LONGEST_IN_BYTES + 1)).isSignedBy(key);
        } catch (InvalidJsonException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
