package org.virttck.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.engine.Execution;
import org.virttck.harness.isolate.InProcessHost;
import org.virttck.harness.run.Run;

/** The reference driver that is tried beside the one under test, if that is wanted. */
final class ReferenceSide implements AutoCloseable {

    private final Optional<Run> reference;

    private ReferenceSide(Optional<Run> reference) {
        this.reference = reference;
    }

    /** Opens the reference driver with the seed of a run. */
    static ReferenceSide of(AttemptOptions attempts, Run run, Path scratch, InstantSource clock) {
        return new ReferenceSide(
                attempts.areBesideReference() ? Optional.of(reference(run, scratch, clock)) : Optional.empty());
    }

    private static Run reference(Run run, Path scratch, InstantSource clock) {
        Configuration configuration = new ShippedDrivers(KitFacts.home()).whole(ShippedDrivers.REFERENCE);
        return new Run(
                configuration,
                InProcessHost.ofJars(configuration),
                run.seed(),
                run.folder(),
                created(scratch.resolve("reference")),
                clock);
    }

    Execution beside(Execution own) {
        return reference.map(own::beside).orElse(own);
    }

    @Override
    public void close() {
        reference.ifPresent(Run::close);
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
