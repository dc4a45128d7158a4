package org.virttck.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.virttck.driver.Capability;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.CatalogueReference;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Environment;
import org.virttck.report.Report.EvidenceReference;
import org.virttck.report.Report.Kit;
import org.virttck.report.Report.PlanReference;
import org.virttck.report.Report.Session;
import org.virttck.report.json.JsonField;

/** The way from JSON to a report. Keys that are not known are passed over, as in-toto asks of readers. */
final class StatementReader {

    private StatementReader() {}

    static Statement read(JsonField statement) {
        JsonField predicate = statement.get("predicate");
        Report report = new Report(
                artifacts(statement.get("subject")),
                session(predicate.get("session")),
                kit(predicate.get("kit")),
                catalogue(predicate.get("catalogue")),
                plan(predicate.get("plan")),
                driver(predicate.get("driver")),
                environment(predicate.get("environment")),
                ResultsReader.read(predicate.get("results")),
                predicate.find("controls").map(ControlsReader::read).orElseGet(Controls::unstated),
                evidence(predicate.get("evidence")),
                predicate.get("notes").texts());
        return new Statement(report, counts(predicate.get("counts")));
    }

    private static List<Artifact> artifacts(JsonField artifacts) {
        return artifacts.elements().stream().map(StatementReader::artifact).toList();
    }

    private static Artifact artifact(JsonField artifact) {
        return new Artifact(
                artifact.get("name").text(),
                sha256Of(artifact),
                artifact.find("uri").map(JsonField::text));
    }

    private static String sha256Of(JsonField parent) {
        return parent.get("digest").get("sha256").sha256();
    }

    private static Session session(JsonField session) {
        return new Session(
                session.get("id").text(),
                session.get("challenge").text(),
                session.get("selfIssued").flag(),
                session.get("startedAt").instant(),
                session.get("finishedAt").instant(),
                session.get("seed").text());
    }

    private static Kit kit(JsonField kit) {
        return new Kit(kit.get("version").text(), artifacts(kit.get("jars")));
    }

    private static CatalogueReference catalogue(JsonField catalogue) {
        return new CatalogueReference(catalogue.get("version").text(), sha256Of(catalogue));
    }

    private static PlanReference plan(JsonField plan) {
        return new PlanReference(sha256Of(plan), plan.get("size").count());
    }

    private static DriverFacts driver(JsonField driver) {
        JsonField capabilities = driver.get("capabilities");
        return new DriverFacts(
                driver.get("name").text(),
                driver.get("version").text(),
                driver.get("vendor").text(),
                driver.get("hypervisor").text(),
                driver.get("contractVersion").text(),
                capabilities.get("declared").words(Capability.class),
                capabilities.get("observed").words(Capability.class),
                capabilities.get("drift").words(Capability.class));
    }

    private static Environment environment(JsonField environment) {
        return new Environment(
                environment.get("os").text(),
                environment.get("kernel").text(),
                environment.get("architecture").text(),
                environment.get("cpus").count(),
                environment.get("jdk").text());
    }

    private static EvidenceReference evidence(JsonField evidence) {
        return new EvidenceReference(
                evidence.get("root").sha256(), evidence.get("leaves").count());
    }

    private static Map<Verdict, Integer> counts(JsonField counts) {
        Map<Verdict, Integer> stated = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            stated.put(verdict, counts.get(verdict.name()).count());
        }
        for (String key : counts.keys()) {
            if (stated.keySet().stream().noneMatch(verdict -> verdict.name().equals(key))) {
                throw counts.get(key).refusal("unknown verdict");
            }
        }
        return stated;
    }
}
