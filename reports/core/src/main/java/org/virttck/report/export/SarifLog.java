package org.virttck.report.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.Session;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;

/**
 * The report for machines that know SARIF 2.1.0. Its results are what the driver has to answer for, and what stayed open;
 * what the kit broke is a notification of the tool. Rules that held, did not apply or were left out have no result.
 */
public final class SarifLog {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Report report;
    private final SarifRules rules;
    private final SarifResults results;

    private SarifLog(Report report, Catalogue catalogue) {
        this.report = report;
        this.rules = new SarifRules(report, catalogue);
        this.results = new SarifResults(report, catalogue);
    }

    /**
     * Draws the document.
     *
     * @param report to show
     * @param catalogue the rules that were judged
     * @return JSON in UTF-8
     */
    public static byte[] render(Report report, Catalogue catalogue) {
        ObjectNode log = new SarifLog(report, catalogue).log();
        return (log.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private ObjectNode log() {
        ObjectNode log = JsonNodeFactory.instance.objectNode();
        log.put("$schema", SCHEMA).put("version", "2.1.0");
        run(log.putArray("runs").addObject());
        return log;
    }

    private void run(ObjectNode run) {
        tool(run.putObject("tool").putObject("driver"));
        run.putObject("automationDetails")
                .put(
                        "id",
                        "virt-tck/%s/%s"
                                .formatted(
                                        report.driver().name(), report.session().id()));
        invocation(run.putArray("invocations").addObject());
        subjects(run.putArray("artifacts"));
        ArrayNode found = run.putArray("results");
        resultsOf(Verdict.FAIL).forEach(result -> results.failure(found.addObject(), result));
        resultsOf(Verdict.INCONCLUSIVE).forEach(result -> results.open(found.addObject(), result));
    }

    private void tool(ObjectNode driver) {
        driver.put("name", "Virt TCK")
                .put("version", report.kit().version())
                .put("semanticVersion", report.kit().version());
        rules.writeTo(driver.putArray("rules"));
    }

    private void invocation(ObjectNode invocation) {
        Session session = report.session();
        List<RuleResult> broken = resultsOf(Verdict.ERROR);
        invocation
                .put("executionSuccessful", broken.isEmpty())
                .put("startTimeUtc", session.startedAt().toString())
                .put("endTimeUtc", session.finishedAt().toString());
        ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
        broken.forEach(result -> results.notification(notifications.addObject(), result));
    }

    private void subjects(ArrayNode artifacts) {
        for (Artifact subject : report.subjects()) {
            ObjectNode artifact = artifacts.addObject();
            artifact.putObject("location").put("uri", UriText.of(subject.name()));
            artifact.putObject("hashes").put("sha-256", subject.sha256());
            artifact.putArray("roles").add("analysisTarget");
        }
    }

    private List<RuleResult> resultsOf(Verdict verdict) {
        return report.results().stream()
                .filter(result -> result.verdict() == verdict)
                .toList();
    }
}
