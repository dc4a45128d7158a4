package org.virttck.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.challenge.Challenge;
import org.virttck.report.challenge.ChallengeFile;
import org.virttck.report.sign.SigningKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a challenge. */
@Command(
        name = "challenge",
        description = "Draws a challenge that a run has to answer; for a foundation. See run --challenge.",
        mixinStandardHelpOptions = true)
final class ChallengeCommand implements Callable<Integer> {

    private static final String USUAL_DAYS = "14";
    private static final int MOST_DAYS = 366;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "Where the challenge goes; nothing is written over.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            required = true,
            description = "The foundation's key, which signs the challenge.")
    private Path keyFile;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = USUAL_DAYS,
            description = "How long a run may take to answer it, 1 to 366 days; default: ${DEFAULT-VALUE}.")
    private int days;

    private final InstantSource clock = InstantSource.system();

    @Override
    public Integer call() {
        if (days < 1 || days > MOST_DAYS) {
            throw new UsageProblem("--days is 1 to %d, but is %d".formatted(MOST_DAYS, days));
        }
        if (Files.exists(file)) {
            throw new UsageProblem(file + " exists; a challenge is not written over");
        }
        SigningKey key = SigningKey.read(keyFile);
        Challenge challenge = Challenge.drawn(clock.instant().truncatedTo(ChronoUnit.SECONDS), Duration.ofDays(days));
        ChallengeFile.write(challenge, key, file);
        PrintWriter out = spec.commandLine().getOut();
        out.println("nonce    " + challenge.nonce());
        out.println("until    " + challenge.notAfter());
        out.println("signed   " + file + "   by " + key.verifyingKey().keyId());
        return ExitCode.HELD;
    }
}
