package org.virttck.cli;

import org.virttck.harness.config.UsageProblem;
import picocli.CommandLine.Option;

/** How often each spec runs. */
final class AttemptOptions {

    private static final int MOST = 100;

    @Option(
            names = "--attempts",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "How often each spec runs; every attempt is in the report, and one that failed in some of them"
                            + " only decides nothing. Default: 1.")
    private int attempts;

    int number() {
        if (attempts < 1 || attempts > MOST) {
            throw new UsageProblem("--attempts is a number from 1 to " + MOST + ", but is " + attempts);
        }
        return attempts;
    }

    /** The option as it has to be given again. */
    String again() {
        return attempts == 1 ? "" : " --attempts " + attempts;
    }
}
