package org.virttck.report.decide;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.virttck.report.Identifiers;
import org.virttck.report.Report.Artifact;
import org.virttck.report.json.JsonBytes;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

/** A decision as a verification summary of SLSA 1.1, which carries the whole decision as an extension. */
public final class VerificationSummary {

    private static final String SLSA_VERSION = "1.1";

    private final Decision decision;
    private final JsonGenerator out;

    private VerificationSummary(Decision decision, JsonGenerator out) {
        this.decision = decision;
        this.out = out;
    }

    /**
     * Signs a decision.
     *
     * @param decision about at least one report
     * @param key of the foundation
     * @return a DSSE envelope; the same decision and key give the same bytes
     */
    public static Envelope sign(Decision decision, SigningKey key) {
        byte[] statement = JsonBytes.of(generator -> new VerificationSummary(decision, generator).statement());
        return Envelope.sign(Identifiers.PAYLOAD_TYPE, statement, key);
    }

    private void statement() throws IOException {
        out.writeStartObject();
        out.writeStringField("_type", Identifiers.STATEMENT_TYPE);
        out.writeArrayFieldStart("subject");
        for (Artifact subject : decision.subjects()) {
            out.writeStartObject();
            out.writeStringField("name", JsonBytes.wellFormed(subject.name()));
            digest(subject.sha256());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeStringField("predicateType", Identifiers.SUMMARY_TYPE);
        out.writeObjectFieldStart("predicate");
        predicate();
        out.writeEndObject();
        out.writeEndObject();
    }

    private void predicate() throws IOException {
        out.writeObjectFieldStart("verifier");
        out.writeStringField("id", Identifiers.VERIFIER);
        out.writeEndObject();
        out.writeStringField("timeVerified", decision.asOf() + "T00:00:00Z");
        out.writeStringField("resourceUri", resource());
        out.writeObjectFieldStart("policy");
        out.writeStringField("uri", Identifiers.POLICIES + decision.policy().id() + "#" + decision.profile());
        digest(decision.policySha256());
        out.writeEndObject();
        inputs();
        out.writeStringField("verificationResult", decision.eligible() ? "PASSED" : "FAILED");
        out.writeArrayFieldStart("verifiedLevels");
        out.writeString(decision.eligible() ? level() : "FAILED");
        out.writeEndArray();
        out.writeStringField("slsaVersion", SLSA_VERSION);
        out.writeFieldName(Identifiers.DECISION_EXTENSION);
        DecisionJson.write(decision, out);
    }

    private void inputs() throws IOException {
        out.writeArrayFieldStart("inputAttestations");
        for (String report : decision.reports()) {
            out.writeStartObject();
            digest(report);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void digest(String sha256) throws IOException {
        out.writeObjectFieldStart("digest");
        out.writeStringField("sha256", sha256);
        out.writeEndObject();
    }

    private String resource() {
        return "pkg:generic/%s@%s"
                .formatted(
                        escaped(decision.driver().name()),
                        escaped(decision.driver().version()));
    }

    private String level() {
        return "VIRT_TCK_%s_%s"
                .formatted(
                        decision.profile().toUpperCase(Locale.ROOT).replace('-', '_'),
                        decision.assurance().name());
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
