package org.virttck.cli;

import java.time.Clock;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** The day by which things are over or not. */
final class AsOfOption {

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day that counts, as 2026-11-30; default: today (UTC).")
    private LocalDate day;

    LocalDate day() {
        return day == null ? LocalDate.now(Clock.systemUTC()) : day;
    }
}
