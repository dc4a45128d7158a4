package org.virttck.report.verify;

import java.nio.file.Path;
import java.util.Optional;
import org.virttck.report.Report;

/** Comes to verdicts again, from evidence alone. */
@FunctionalInterface
public interface Replayer {

    /**
     * Judges what was recorded, and compares.
     *
     * @param report that was signed
     * @param evidence folder of transcripts, if one was given; those that are missing from it are left alone
     * @return the first verdict that is another one, or that cannot be found again; empty when all are the same
     */
    Optional<String> difference(Report report, Optional<Path> evidence);
}
