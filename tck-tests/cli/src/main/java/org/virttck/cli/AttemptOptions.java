package org.virttck.cli;

import org.virttck.harness.config.UsageProblem;
import picocli.CommandLine.Option;

/** How often each spec runs, and on what beside the driver under test. */
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

    @Option(
            names = "--control",
            paramLabel = "memory",
            description = "Runs each spec on the in-memory reference driver too, by turns: what fails on both is blamed"
                    + " on the environment.")
    private String reference;

    /** Asks for what is wrong before anything is begun. */
    void check() {
        if (attempts < 1 || attempts > MOST) {
            throw new UsageProblem("--attempts is a number from 1 to " + MOST + ", but is " + attempts);
        }
        if (reference != null && !reference.equals(ShippedDrivers.REFERENCE)) {
            throw new UsageProblem("--control is " + ShippedDrivers.REFERENCE
                    + ", the driver that is known to be right, but is \"" + reference + "\"");
        }
    }

    int number() {
        return attempts;
    }

    boolean areBesideReference() {
        return reference != null;
    }

    /** The options as they have to be given again. */
    String again() {
        return (attempts == 1 ? "" : " --attempts " + attempts) + (reference == null ? "" : " --control " + reference);
    }
}
