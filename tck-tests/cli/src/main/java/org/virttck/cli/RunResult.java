package org.virttck.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Run;
import org.virttck.harness.run.RunFolder;
import org.virttck.report.Controls;
import org.virttck.report.Controls.Control;
import org.virttck.report.Identifiers;
import org.virttck.report.Report;
import org.virttck.report.Report.EvidenceReference;
import org.virttck.report.Statement;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.evidence.EvidenceFolder;
import org.virttck.report.export.JUnitXml;
import org.virttck.report.export.OpenTestReport;
import org.virttck.report.export.SarifLog;
import org.virttck.report.export.TapReport;
import org.virttck.report.render.HtmlReport;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

/** Writes what a run leaves behind. */
final class RunResult {

    private final RunFolder folder;

    RunResult(RunFolder folder) {
        this.folder = folder;
    }

    /** Gives every planned spec a transcript, also one that was not tried, and closes the tree over them. */
    EvidenceReference seal(Plan plan, Controls controls, Run run) {
        EvidenceFolder evidence = new EvidenceFolder(folder.evidence());
        for (PlannedSpec spec : plan.specs()) {
            complete(evidence, run, spec, plan.place(spec));
        }
        for (Control control : controls.tried()) {
            PlannedSpec spec = plan.find(control.chosen().listed().spec()).orElseThrow();
            complete(evidence, run, spec.as(control.chosen().transcript()), control.leaf());
        }
        Stream<String> planned = plan.specs().stream().map(PlannedSpec::id);
        return evidence.seal(
                Stream.concat(planned, controls.transcripts().stream()).toList());
    }

    private static void complete(EvidenceFolder evidence, Run run, PlannedSpec spec, int place) {
        if (!Files.exists(evidence.transcript(spec.id()))) {
            run.leaveUntried(spec, place);
        }
    }

    /** Signs the report once as bytes, and draws the views from it. */
    void write(Report report, Catalogue catalogue, SigningKey key, String again) {
        byte[] payload = Statement.of(report).toBytes();
        write(
                "report.dsse.json",
                Envelope.sign(Identifiers.PAYLOAD_TYPE, payload, key).toJson());
        key.verifyingKey().write(folder.file("signing-key.pub"));
        write("junit.xml", JUnitXml.render(report, catalogue));
        write("open-test-report.xml", OpenTestReport.render(report, catalogue));
        write("results.sarif", SarifLog.render(report, catalogue));
        write("results.tap", TapReport.render(report, catalogue));
        writePage(report, catalogue, again);
    }

    void log(String text) {
        write("run.log", text.getBytes(StandardCharsets.UTF_8));
    }

    /** It grows with the calls of all specs, so that it is never in memory as a whole. */
    private void writePage(Report report, Catalogue catalogue, String again) {
        Path file = folder.file("report.html");
        try (Writer page = Files.newBufferedWriter(file)) {
            HtmlReport.write(report, catalogue, new EvidenceFolder(folder.evidence()), again, page);
        } catch (IOException e) {
            throw RunFolder.cannotWrite(file, e);
        }
    }

    private void write(String name, byte[] bytes) {
        try {
            Files.write(folder.file(name), bytes);
        } catch (IOException e) {
            throw RunFolder.cannotWrite(folder.file(name), e);
        }
    }
}
