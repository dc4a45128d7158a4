package org.virttck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.challenge.ChallengeBook;
import org.virttck.report.challenge.ChallengeFile;
import org.virttck.report.decide.Scrutiny;
import org.virttck.report.sign.VerifyingKey;
import picocli.CommandLine.Option;

/** What each report has to stand before it counts. */
final class ScrutinyOptions {

    @Option(
            names = "--challenge",
            paramLabel = "FILE",
            description = "A challenge of the foundation; repeatable. Each report has to answer one of them.")
    private List<Path> challenges = new ArrayList<>();

    @Option(
            names = "--challenge-key",
            paramLabel = "FILE",
            description = "The public key of the foundation, which must have signed the challenges.")
    private Path issuer;

    @Option(
            names = "--challenge-book",
            paramLabel = "FILE",
            description = "Where verify has entered which report answered which challenge; it is read alone.")
    private Path book;

    @Option(
            names = "--replay",
            description =
                    "Runs the specs against the evidence beside each report; they must come to the same verdicts.")
    private boolean replay;

    Scrutiny scrutiny() {
        if (challenges.isEmpty() != (issuer == null) || (challenges.isEmpty() && book != null)) {
            throw new UsageProblem("--challenge and --challenge-key belong together, and --challenge-book needs them:"
                    + " without the foundation's key, anybody could have issued a challenge");
        }
        return new Scrutiny(
                challenges.stream()
                        .map(file -> InputFiles.read(
                                file, "challenge", path -> ChallengeFile.read(path, VerifyingKey.read(issuer))))
                        .toList(),
                Optional.ofNullable(book).map(ScrutinyOptions::existing),
                replay ? Optional.of(new Replaying()) : Optional.empty());
    }

    private static ChallengeBook existing(Path book) {
        InputFiles.mustExist(book, "book of challenges");
        return new ChallengeBook(book);
    }
}
