package org.virttck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.virttck.harness.replay.Rejudgement;
import org.virttck.report.Report;
import org.virttck.report.catalogue.CatalogueReader;
import org.virttck.report.evidence.Disclosure;
import org.virttck.report.evidence.EvidenceFolder;
import org.virttck.report.verify.Replayer;

/** Judges evidence with the specs of this kit. */
final class Replaying implements Replayer {

    @Override
    public Optional<String> difference(Report report, Optional<Path> evidence) {
        return evidence.isEmpty()
                ? Optional.of("no evidence folder was given: there is nothing to replay")
                : told(judge(report, evidence.get()));
    }

    /** Judges the one transcript that was disclosed, whatever else is there. */
    static Replayer ofLeaf(Path leaf) {
        return (report, evidence) -> {
            try (Scratch alone = new Scratch()) {
                Disclosure disclosed = Disclosure.read(leaf);
                Path transcript = new EvidenceFolder(alone.path()).transcript(disclosed.spec());
                Files.writeString(transcript, disclosed.transcript());
                return told(judge(report, alone.path()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    /** Empty when the evidence was recorded by a kit that could not replay. */
    static Optional<Rejudgement> judge(Report report, Path evidence) {
        try (Scratch scratch = new Scratch()) {
            return Rejudgement.of(report, evidence, scratch.path(), CatalogueReader.read(), RunCommand.SPECS);
        }
    }

    private static Optional<String> told(Optional<Rejudgement> judged) {
        return judged.map(Rejudgement::firstDifference)
                .orElseGet(
                        () -> Optional.of("recorded by a kit that could not replay: no transcript tells its setting"));
    }
}
