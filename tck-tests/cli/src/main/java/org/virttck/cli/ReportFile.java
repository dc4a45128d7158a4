package org.virttck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.virttck.harness.config.UsageProblem;
import org.virttck.report.Report;
import org.virttck.report.Statement;
import org.virttck.report.json.InvalidJsonException;
import org.virttck.report.sign.Envelope;

/** A signed report on disk, named by its file or by the folder of its run. */
record ReportFile(Path named) {

    private static final String NAME = "report.dsse.json";

    /** What the report says. Whether its signature holds is the business of {@code verify}. */
    Report read() {
        Path file = Files.isDirectory(named) ? named.resolve(NAME) : named;
        if (!Files.isRegularFile(file)) {
            throw new UsageProblem("no such report: " + file + "; a run writes " + NAME + " into its folder");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] envelope = in.readNBytes(Envelope.LONGEST_IN_BYTES + 1);
            return Statement.read(Envelope.read(envelope).payload()).report();
        } catch (InvalidJsonException e) {
            throw new UsageProblem(file + " is no report: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
