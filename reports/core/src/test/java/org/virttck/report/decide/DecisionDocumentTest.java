package org.virttck.report.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.report.decide.SmallPolicy.waiver;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.SampleReport;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

/** Each word of a decision that leaves the house. */
class DecisionDocumentTest {

    private static final String TWICE = "power.off-is-idempotent";

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aDecisionIsWrittenInFull() throws IOException {
        assertEquals(expected("decision.json"), json.readTree(DecisionJson.of(decision(waived()))));
    }

    @Test
    void aSummaryOfSlsaIsWrittenInFull() throws IOException {
        Decision decision = decision(waived());
        ObjectNode summary = summary(decision);
        ObjectNode predicate = (ObjectNode) summary.get("predicate");
        assertEquals(
                json.readTree(DecisionJson.of(decision)),
                predicate.remove("https://virttck.example/attestation/decision/v1"));
        assertEquals(expected("summary.json"), summary);
    }

    @Test
    void aSummaryOfWhatIsNotEligibleSaysSo() throws IOException {
        ObjectNode summary = summary(decision(new SmallPolicy()));
        assertEquals("FAILED", summary.at("/predicate/verificationResult").asText());
        assertEquals("[\"FAILED\"]", summary.at("/predicate/verifiedLevels").toString());
    }

    private ObjectNode summary(Decision decision) throws IOException {
        SigningKey key = SigningKey.generate();
        Envelope envelope =
                Envelope.read(VerificationSummary.sign(decision, key).toJson());
        assertTrue(envelope.isSignedBy(key.verifyingKey()));
        return (ObjectNode) json.readTree(envelope.payload());
    }

    private static SmallPolicy waived() {
        return new SmallPolicy()
                .waiving(
                        waiver("W-1", "power.off-stops-a-running-instance", "2026-11-30"),
                        waiver("W-2", TWICE, "2026-11-29"))
                .flagging(TWICE, "2026-12-31");
    }

    private static Decision decision(SmallPolicy policy) {
        Report failed = Reports.of(
                SampleReport.withFailure(),
                List.of(new Artifact("example driver.jar", "2".repeat(64)), new Artifact("a.jar", "1".repeat(64))));
        Submission submission = new Submission("7".repeat(64), "self", failed, Set.of(Fact.EVIDENCE_SEEN));
        Submissions submissions =
                new Submissions(List.of(submission), List.of(new Refusal("0".repeat(64), "signature: none")));
        return Decider.decide(
                policy.about(submissions, KeyRegister.none(), policy.policy().waivers()));
    }

    private Object expected(String name) throws IOException {
        try (InputStream in = DecisionDocumentTest.class.getResourceAsStream(name)) {
            return json.readTree(new String(in.readAllBytes(), UTF_8));
        }
    }
}
