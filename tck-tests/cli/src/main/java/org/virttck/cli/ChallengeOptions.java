package org.virttck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.ChallengeBook;
import org.virttck.report.challenge.ChallengeFile;
import org.virttck.report.digest.Sha256;
import org.virttck.report.sign.VerifyingKey;
import org.virttck.report.verify.VerificationRequest;
import picocli.CommandLine.Option;

/** The challenge that a report should answer. */
final class ChallengeOptions {

    @Option(names = "--challenge", paramLabel = "FILE", description = "The challenge that the run must have answered.")
    private Path file;

    @Option(
            names = "--challenge-key",
            paramLabel = "FILE",
            description = "The public key of the foundation, which must have signed the challenge.")
    private Path issuer;

    @Option(
            names = "--challenge-book",
            paramLabel = "FILE",
            description = "Where the foundation keeps which report answered which challenge: the first one is entered,"
                    + " another one is refused.")
    private Path book;

    VerificationRequest extend(VerificationRequest request) {
        if (file == null) {
            if (issuer != null || book != null) {
                throw new UsageProblem("--challenge-key and --challenge-book need --challenge");
            }
            return request;
        }
        return request.withChallenge(challenge());
    }

    /** The report that has answered the same challenge before, if there is another one. */
    Optional<String> otherAnswer(Path report) {
        return book == null
                ? Optional.empty()
                : new ChallengeBook(book).enter(challenge().nonce(), Sha256.hex(report));
    }

    private Challenge challenge() {
        return InputFiles.read(
                file,
                "challenge",
                path -> issuer == null
                        ? ChallengeFile.read(path)
                        : ChallengeFile.read(path, VerifyingKey.read(issuer)));
    }
}
