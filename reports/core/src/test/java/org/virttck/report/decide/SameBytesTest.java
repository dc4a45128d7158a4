package org.virttck.report.decide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.report.decide.SmallPolicy.waiver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.virttck.report.Identifiers;
import org.virttck.report.Report;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.policy.Demand;
import org.virttck.report.policy.Entry;
import org.virttck.report.policy.Policy;
import org.virttck.report.policy.Profile;
import org.virttck.report.policy.Waiver;
import org.virttck.report.render.HtmlDecision;
import org.virttck.report.sign.Envelope;
import org.virttck.report.sign.SigningKey;

/** A decision depends on what is in its input, and on no order. */
class SameBytesTest {

    private static final String OFF = "power.off-stops-a-running-instance";
    private static final String TWICE = "power.off-is-idempotent";

    private final SigningKey key = SigningKey.generate();
    private final DecisionInput input = input();

    private static DecisionInput input() {
        SmallPolicy text = new SmallPolicy()
                .waiving(
                        waiver("W-1", OFF, "2026-11-30"),
                        waiver("W-2", TWICE, "2026-11-30"),
                        waiver("W-3", TWICE, "2026-11-29"))
                .flagging("driver.name-is-stable", "2026-12-31");
        Report bad = SampleReport.withFailure();
        Report shard = Reports.withVerdict(bad, "driver.name-is-stable", Verdict.ERROR, "no answer \ud800");
        DecisionInput about = text.about(
                List.of(SmallPolicy.submitted(bad), SmallPolicy.submitted(shard)),
                KeyRegister.none(),
                text.policy().waivers());
        Submissions handedIn = new Submissions(
                about.submissions().accepted(),
                List.of(new Refusal("1".repeat(64), "b"), new Refusal("0".repeat(64), "a")));
        return about.with(handedIn);
    }

    @RepeatedTest(20)
    void noOrderMatters(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DecisionInput other = new DecisionInput(
                new Submissions(
                        shuffled(
                                input.submissions().accepted().stream()
                                        .map(submission -> new Submission(
                                                submission.sha256(),
                                                submission.keyId(),
                                                Reports.shuffled(submission.report(), random),
                                                submission.facts()))
                                        .toList(),
                                random),
                        shuffled(input.submissions().refused(), random)),
                shuffled(input.policy(), random),
                shuffled(input.profile(), random),
                shuffled(input.waivers(), random),
                input.keys(),
                input.asOf(),
                input.catalogue());
        assertEquals(json(input), json(other));
        assertEquals(HtmlDecision.render(Decider.decide(input)), HtmlDecision.render(Decider.decide(other)));
        assertEquals(
                new String(VerificationSummary.sign(Decider.decide(input), key).toJson(), UTF_8),
                new String(VerificationSummary.sign(Decider.decide(other), key).toJson(), UTF_8));
    }

    @Test
    void theSameReportTwiceIsOneReport() {
        List<Submission> accepted = input.submissions().accepted();
        List<Submission> twice = new ArrayList<>(accepted);
        twice.addAll(accepted);
        assertEquals(
                json(input),
                json(input.with(new Submissions(twice, input.submissions().refused()))));
    }

    @Test
    void theDayMatters() {
        DecisionInput tomorrow = new DecisionInput(
                input.submissions(),
                input.policy(),
                input.profile(),
                input.waivers(),
                input.keys(),
                input.asOf().plusDays(1),
                input.catalogue());
        assertTrue(Decider.decide(input).eligible());
        assertNotEquals(json(input), json(tomorrow));
        assertEquals(false, Decider.decide(tomorrow).eligible());
    }

    @Test
    void theSummaryIsOneOfSlsa() throws Exception {
        Decision decision = Decider.decide(input);
        Envelope envelope =
                Envelope.read(VerificationSummary.sign(decision, key).toJson());
        assertTrue(envelope.isSignedBy(key.verifyingKey()));
        assertEquals("application/vnd.in-toto+json", envelope.payloadType());
        JsonNode statement = new ObjectMapper().readTree(envelope.payload());
        JsonNode predicate = statement.get("predicate");
        assertEquals("https://in-toto.io/Statement/v1", statement.get("_type").asText());
        assertEquals(
                "https://slsa.dev/verification_summary/v1",
                statement.get("predicateType").asText());
        assertEquals("example-driver.jar", statement.at("/subject/0/name").asText());
        assertEquals(64, statement.at("/subject/0/digest/sha256").asText().length());
        assertEquals(
                "https://virttck.example/verifier", predicate.at("/verifier/id").asText());
        assertEquals("2026-11-30T00:00:00Z", predicate.get("timeVerified").asText());
        assertEquals(
                "pkg:generic/example-hypervisor@3.2.1",
                predicate.get("resourceUri").asText());
        assertEquals(
                "https://virttck.example/policy/2026.11#vm",
                predicate.at("/policy/uri").asText());
        assertEquals(
                decision.policySha256(), predicate.at("/policy/digest/sha256").asText());
        assertEquals(2, predicate.get("inputAttestations").size());
        assertEquals(
                decision.reports().get(0),
                predicate.at("/inputAttestations/0/digest/sha256").asText());
        assertEquals("PASSED", predicate.get("verificationResult").asText());
        assertEquals("VIRT_TCK_VM_A0", predicate.at("/verifiedLevels/0").asText());
        assertEquals("1.1", predicate.get("slsaVersion").asText());
        assertEquals(
                new ObjectMapper().readTree(DecisionJson.of(decision)), predicate.get(Identifiers.DECISION_EXTENSION));
    }

    @Test
    void aRefusedDriverIsSaidToHaveFailed() throws Exception {
        Decision decision = Decider.decide(new SmallPolicy().about(SmallPolicy.submitted(SampleReport.withFailure())));
        JsonNode predicate = new ObjectMapper()
                .readTree(VerificationSummary.sign(decision, key).payload())
                .get("predicate");
        assertEquals("FAILED", predicate.get("verificationResult").asText());
        assertEquals("FAILED", predicate.at("/verifiedLevels/0").asText());
    }

    private static String json(DecisionInput about) {
        return new String(DecisionJson.of(Decider.decide(about)), UTF_8);
    }

    private static Policy shuffled(Policy policy, Random random) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        policy.profiles().forEach((name, profile) -> profiles.put(name, shuffled(profile, random)));
        List<Waiver> waivers = shuffled(policy.waivers(), random);
        return new Policy(
                policy.sha256(),
                policy.metadata(),
                profiles,
                shuffled(policy.flags(), random),
                waivers,
                policy.thresholds(),
                policy.kits());
    }

    private static Profile shuffled(Profile profile, Random random) {
        Map<Demand, List<Entry>> entries = new EnumMap<>(Demand.class);
        profile.entries().forEach((demand, list) -> entries.put(demand, shuffled(list, random)));
        return new Profile(profile.name(), profile.addsTo(), entries, profile.place());
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
