package org.virttck.report.decide;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.virttck.report.Report.Artifact;
import org.virttck.report.json.JsonBytes;

/** A decision for machines, in one fixed order of fields. */
public final class DecisionJson {

    private final JsonGenerator out;

    private DecisionJson(JsonGenerator out) {
        this.out = out;
    }

    /**
     * Writes a decision.
     *
     * @param decision to write
     * @return one line of JSON that ends with a line feed; the same decision gives the same bytes
     */
    public static byte[] of(Decision decision) {
        byte[] document = JsonBytes.of(generator -> write(decision, generator));
        return (new String(document, StandardCharsets.UTF_8) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static void write(Decision decision, JsonGenerator out) throws IOException {
        new DecisionJson(out).decision(decision);
    }

    private void decision(Decision decision) throws IOException {
        out.writeStartObject();
        out.writeBooleanField("eligible", decision.eligible());
        text("profile", decision.profile());
        out.writeObjectFieldStart("policy");
        text("id", decision.policy().id());
        text("status", decision.policy().status().name().toLowerCase(Locale.ROOT));
        text("sha256", decision.policySha256());
        out.writeEndObject();
        text("asOf", decision.asOf().toString());
        text("assurance", decision.assurance().name());
        out.writeObjectFieldStart("driver");
        text("name", decision.driver().name());
        text("version", decision.driver().version());
        out.writeEndObject();
        subjects(decision.subjects());
        reports(decision);
        out.writeFieldName("explanation");
        explanation(decision.explanation());
        out.writeEndObject();
    }

    private void subjects(List<Artifact> subjects) throws IOException {
        out.writeArrayFieldStart("subjects");
        for (Artifact subject : subjects) {
            out.writeStartObject();
            text("name", subject.name());
            text("sha256", subject.sha256());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void reports(Decision decision) throws IOException {
        out.writeArrayFieldStart("reports");
        for (String report : decision.reports()) {
            out.writeString(report);
        }
        out.writeEndArray();
        out.writeArrayFieldStart("refused");
        for (Refusal refusal : decision.refused()) {
            out.writeStartObject();
            text("sha256", refusal.sha256());
            text("fault", refusal.fault());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void explanation(Explanation part) throws IOException {
        out.writeStartObject();
        text("kind", part.kind().word());
        text("mark", part.mark().word());
        text("name", part.name());
        text("detail", part.detail());
        if (!part.clause().isEmpty()) {
            text("clause", part.clause());
        }
        if (!part.because().isEmpty()) {
            out.writeArrayFieldStart("because");
            for (Explanation ground : part.because()) {
                explanation(ground);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private void text(String field, String text) throws IOException {
        out.writeStringField(field, JsonBytes.wellFormed(text));
    }
}
