package org.virttck.cli;

import org.virttck.harness.config.Configuration;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Summary;

/** What was done, and how to do it again. */
final class RunLog {

    private final Report report;
    private final Configuration configuration;
    private final String again;

    RunLog(Report report, Configuration configuration, String again) {
        this.report = report;
        this.configuration = configuration;
        this.again = again;
    }

    void writeTo(RunResult result) {
        StringBuilder log = new StringBuilder();
        line(log, "again", again + " --seed " + report.session().seed());
        line(log, "kit", report.kit().version());
        line(log, "driver", report.driver().name() + " " + report.driver().version());
        for (Artifact subject : report.subjects()) {
            line(log, "subject", subject.sha256() + "  " + subject.name());
        }
        line(log, "settings", configuration.settings().keySet() + " (values are not written down)");
        line(log, "image", configuration.image().toString());
        line(log, "flavor", configuration.flavor().toString());
        line(log, "patience", configuration.patience().toString());
        line(log, "started", report.session().startedAt().toString());
        line(log, "finished", report.session().finishedAt().toString());
        line(log, "verdict", Summary.headline(report));
        result.log(log.toString());
    }

    private static void line(StringBuilder log, String label, String text) {
        log.append(String.format("%-9s %s%n", label, text));
    }
}
