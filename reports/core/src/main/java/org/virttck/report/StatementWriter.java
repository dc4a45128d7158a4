package org.virttck.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.report.Controls.Control;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Environment;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.Session;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.json.JsonBytes;

/** The way from a report to JSON, in one fixed order of fields. */
final class StatementWriter {

    private final JsonGenerator out;

    private StatementWriter(JsonGenerator out) {
        this.out = out;
    }

    static byte[] write(Statement statement) {
        return JsonBytes.of(out -> new StatementWriter(out).statement(statement));
    }

    private void statement(Statement statement) throws IOException {
        out.writeStartObject();
        text("_type", Identifiers.STATEMENT_TYPE);
        artifacts("subject", statement.report().subjects());
        text("predicateType", Identifiers.PREDICATE_TYPE);
        out.writeObjectFieldStart("predicate");
        predicate(statement);
        out.writeEndObject();
        out.writeEndObject();
    }

    private void predicate(Statement statement) throws IOException {
        Report report = statement.report();
        session(report.session());
        out.writeObjectFieldStart("kit");
        text("version", report.kit().version());
        artifacts("jars", report.kit().jars());
        out.writeEndObject();
        out.writeObjectFieldStart("catalogue");
        text("version", report.catalogue().version());
        digest(report.catalogue().sha256());
        out.writeEndObject();
        out.writeObjectFieldStart("plan");
        digest(report.plan().sha256());
        out.writeNumberField("size", report.plan().size());
        out.writeEndObject();
        driver(report.driver());
        environment(report.environment());
        counts(statement);
        results(report.results());
        controls(report.controls());
        out.writeObjectFieldStart("evidence");
        text("root", report.evidence().root());
        out.writeNumberField("leaves", report.evidence().leaves());
        out.writeEndObject();
        texts("notes", report.notes());
    }

    private void session(Session session) throws IOException {
        out.writeObjectFieldStart("session");
        text("id", session.id());
        text("challenge", session.challenge());
        out.writeBooleanField("selfIssued", session.selfIssued());
        text("startedAt", session.startedAt().toString());
        text("finishedAt", session.finishedAt().toString());
        text("seed", session.seed());
        out.writeEndObject();
    }

    private void driver(DriverFacts driver) throws IOException {
        out.writeObjectFieldStart("driver");
        text("name", driver.name());
        text("version", driver.version());
        text("vendor", driver.vendor());
        text("hypervisor", driver.hypervisor());
        text("contractVersion", driver.contractVersion());
        out.writeObjectFieldStart("capabilities");
        words("declared", driver.declared());
        words("observed", driver.observed());
        words("drift", driver.drift());
        out.writeEndObject();
        out.writeEndObject();
    }

    private void environment(Environment environment) throws IOException {
        out.writeObjectFieldStart("environment");
        text("os", environment.os());
        text("kernel", environment.kernel());
        text("architecture", environment.architecture());
        out.writeNumberField("cpus", environment.cpus());
        text("jdk", environment.jdk());
        out.writeEndObject();
    }

    private void counts(Statement statement) throws IOException {
        out.writeObjectFieldStart("counts");
        for (Verdict verdict : Verdict.values()) {
            out.writeNumberField(verdict.name(), statement.counts().getOrDefault(verdict, 0));
        }
        out.writeEndObject();
    }

    private void results(List<RuleResult> results) throws IOException {
        out.writeArrayFieldStart("results");
        for (RuleResult result : results) {
            out.writeStartObject();
            text("rule", result.rule());
            text("level", result.level().name());
            text("verdict", result.verdict().name());
            text("reason", result.reason());
            specs(result.specs());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void specs(List<SpecResult> specs) throws IOException {
        out.writeArrayFieldStart("specs");
        for (SpecResult spec : specs) {
            out.writeStartObject();
            text("id", spec.id());
            text("outcome", spec.outcome().name());
            out.writeNumberField("millis", spec.millis());
            out.writeNumberField("leaf", spec.leaf());
            if (!spec.missing().isEmpty()) {
                words("missing", spec.missing());
            }
            if (spec.failure().isPresent()) {
                failure(spec.failure().get());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void controls(Controls controls) throws IOException {
        if (controls.isStated()) {
            out.writeObjectFieldStart("controls");
            out.writeObjectFieldStart("list");
            digest(controls.list());
            out.writeEndObject();
            out.writeNumberField("seeded", controls.seeded());
            out.writeNumberField("caught", controls.caught());
            out.writeNumberField("survived", controls.survivors().size());
            out.writeArrayFieldStart("tried");
            for (Control control : controls.tried()) {
                control(control);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private void control(Control control) throws IOException {
        out.writeStartObject();
        text("rule", control.chosen().rule());
        text("spec", control.chosen().listed().spec());
        text("operation", control.chosen().listed().operation());
        text("distortion", control.chosen().listed().distortion());
        text("outcome", control.outcome().name());
        out.writeBooleanField("caught", control.isCaught());
        out.writeNumberField("leaf", control.leaf());
        out.writeEndObject();
    }

    private void failure(Failure failure) throws IOException {
        out.writeObjectFieldStart("failure");
        text("message", failure.message());
        if (failure.expected().isPresent()) {
            text("expected", failure.expected().get());
        }
        if (failure.observed().isPresent()) {
            text("observed", failure.observed().get());
        }
        out.writeEndObject();
    }

    private void artifacts(String field, List<Artifact> artifacts) throws IOException {
        out.writeArrayFieldStart(field);
        for (Artifact artifact : artifacts) {
            out.writeStartObject();
            text("name", artifact.name());
            if (artifact.uri().isPresent()) {
                text("uri", artifact.uri().get());
            }
            digest(artifact.sha256());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void digest(String sha256) throws IOException {
        out.writeObjectFieldStart("digest");
        text("sha256", sha256);
        out.writeEndObject();
    }

    private void words(String field, List<Capability> capabilities) throws IOException {
        texts(field, capabilities.stream().map(Capability::name).toList());
    }

    private void texts(String field, List<String> texts) throws IOException {
        out.writeArrayFieldStart(field);
        for (String text : texts) {
            out.writeString(JsonBytes.wellFormed(text));
        }
        out.writeEndArray();
    }

    private void text(String field, String text) throws IOException {
        out.writeStringField(field, JsonBytes.wellFormed(text));
    }
}
