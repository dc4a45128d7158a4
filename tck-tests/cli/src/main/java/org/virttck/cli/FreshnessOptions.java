package org.virttck.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.virttck.harness.config.UsageProblem;
import org.virttck.harness.run.Seed;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.ChallengeFile;
import org.virttck.report.challenge.SeedOrigin;
import picocli.CommandLine.Option;

/** Where the seed of a run comes from. */
final class FreshnessOptions {

    private static final Duration OF_A_RUN = Duration.ofDays(1);

    @Option(names = "--seed", paramLabel = "HEX", description = "Repeats the names and the order of an earlier run.")
    private String seed;

    @Option(
            names = "--challenge",
            paramLabel = "FILE",
            description = "Answers a challenge of the foundation: the seed follows from it.")
    private Path file;

    /** Asks for what is wrong before anything is begun. */
    Challenge challenge(Instant now) {
        if (file == null) {
            return Challenge.drawn(now, OF_A_RUN);
        }
        if (seed != null) {
            throw new UsageProblem("the seed follows from the challenge; leave out --seed");
        }
        Challenge challenge = InputFiles.read(file, "challenge", ChallengeFile::read);
        if (now.isAfter(challenge.notAfter())) {
            throw new UsageProblem("the challenge of %s was over at %s; ask for another one"
                    .formatted(challenge.issuedAt(), challenge.notAfter()));
        }
        return challenge;
    }

    boolean isSelfIssued() {
        return file == null;
    }

    Seed seed(SeedOrigin origin) {
        return new Seed(seed == null ? origin.seed() : seed);
    }
}
