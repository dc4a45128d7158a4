package org.virttck.report.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.report.decide.SmallPolicy.submitted;
import static org.virttck.report.decide.SmallPolicy.waiver;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.Capability;
import org.virttck.report.FilesDigest;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.SampleReport;
import org.virttck.report.ShortDigest;
import org.virttck.report.Verdict;
import org.virttck.report.digest.Sha256;

class DeciderTest {

    private static final String OFF = "power.off-stops-a-running-instance";
    private static final String TWICE = "power.off-is-idempotent";

    private final Report good = SampleReport.conformant();
    private final Report bad = SampleReport.withFailure();
    private final SmallPolicy policy = new SmallPolicy();

    @Test
    void whatHoldsAllThatIsRequiredIsEligible() {
        Decision decision = Decider.decide(policy.about(submitted(good)));

        assertTrue(decision.eligible());
        assertEquals("eligible for \"vm\" of 2026.11", decision.headline());
        assertEquals("MET required: 5 of 5 rules hold", line(decision, "required"));
        assertEquals("NOTED advisory: 0 of 2 rules hold (not needed)", line(decision, "advisory"));
        assertEquals(
                "MET suspension.paused-instance-is-paused: After a pause the instance MUST be PAUSED.",
                line(decision, "suspension.paused-instance-is-paused"));
        assertEquals("profiles.vm.required: power", part(decision, TWICE).clause());
    }

    @Test
    void whatFailsIsNotEligibleAndTheEvidenceIsNamed() {
        Decision decision = Decider.decide(policy.about(submitted(bad)));

        assertFalse(decision.eligible());
        assertEquals("NOT_MET required: 3 of 5 rules hold", line(decision, "required"));
        assertEquals(
                "NOT_MET %s: does not hold; no waiver, no flag covers that".formatted(TWICE), line(decision, TWICE));
        Explanation verdict = part(decision, TWICE).because().get(0);
        assertEquals("FAIL", verdict.name());
        assertEquals(
                "report %s: The second power off was refused."
                        .formatted(ShortDigest.of(submitted(bad).sha256())),
                verdict.detail());
        assertEquals("leaf 2", verdict.because().get(0).name());
        assertEquals(
                "FAIL PowerSpec.powerOffTwice: The second power off was refused.; seen INVALID_STATE: not running",
                verdict.because().get(0).detail());
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"FAIL", "ERROR", "INCONCLUSIVE", "SKIPPED"})
    void onlyPassAndNotApplicableHold(Verdict verdict) {
        Report report = Reports.withVerdict(good, "driver.name-is-stable", verdict, "why");
        assertFalse(Decider.decide(policy.about(submitted(report))).eligible());
    }

    @Test
    void nothingThatPassesIsNothingProven() {
        SmallPolicy narrow =
                policy.with("\"driver\", \"power\", \"suspension\"", "\"suspension.paused-instance-is-paused\"");
        Decision decision = Decider.decide(narrow.about(submitted(good)));
        assertEquals("NOT_MET required: none of 1 rules was seen to pass", line(decision, "required"));
        assertFalse(decision.eligible());
    }

    @Test
    void aWaiverCoversTheFailureThatItIsFor() {
        policy.waiving(waiver("W-1", OFF, "2026-11-30"), waiver("W-2", TWICE, "2026-11-30"));
        Decision decision = Decider.decide(policy.about(submitted(bad)));

        assertTrue(decision.eligible());
        assertEquals("MET required: 3 of 5 rules hold, 2 excused", line(decision, "required"));
        assertEquals("EXCUSED %s: fails as it is known to, and is waived".formatted(TWICE), line(decision, TWICE));
        assertEquals("EXCUSED W-2: applies until 2026-11-30: Mended in 3.3. (Example Team)", line(decision, "W-2"));
        assertEquals("waivers: W-2", part(decision, "W-2").clause());
    }

    @Test
    void aWaiverEnds() {
        policy.waiving(waiver("W-1", OFF, "2026-11-29"), waiver("W-2", TWICE, "2026-11-30"));
        Decision decision = Decider.decide(policy.about(submitted(bad)));
        assertFalse(decision.eligible());
        assertEquals("NOTED W-1: was over on 2026-11-29", line(decision, "W-1"));
    }

    @Test
    void aWaiverIsForOneFailureOnly() {
        policy.waiving(waiver("W-1", OFF, "2026-11-30"), waiver("W-2", TWICE, "2026-11-30", "The guest did not boot."));
        Decision decision = Decider.decide(policy.about(submitted(bad)));
        assertFalse(decision.eligible());
        assertEquals("NOTED W-2: does not apply: this is not the failure that it is for", line(decision, "W-2"));
    }

    @Test
    void aWaiverMaySayWhatIsSeen() {
        policy.waiving(
                waiver("W-1", OFF, "2026-11-30", "INVALID_STATE"), waiver("W-2", TWICE, "2026-11-30", "not running"));
        assertTrue(Decider.decide(policy.about(submitted(bad))).eligible());
    }

    @Test
    void aWaiverLapsesWhenTheRulePasses() {
        policy.waiving(waiver("W-1", OFF, "2026-11-30"), waiver("W-2", TWICE, "2026-11-30"));
        assertEquals("NOTED W-2: lapses: the rule passed", line(Decider.decide(policy.about(submitted(good))), "W-2"));
        Decision both = Decider.decide(policy.about(submitted(good), submitted(bad)));
        assertFalse(both.eligible(), "it passes there and fails here: that is not the failure that was waived");
        assertEquals("NOTED W-2: lapses: the rule passed", line(both, "W-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"from\": \"3.3\"", "\"before\": \"3.2.1\"", "\"name\": \"other\""})
    void aWaiverOfAnotherDriverIsNotSpokenOf(String condition) {
        String member = condition.substring(0, condition.indexOf(':'));
        String waiver = waiver("W-2", TWICE, "2026-11-30").replaceFirst(member + ": \"[^\"]*\"", condition);
        Decision decision = Decider.decide(
                policy.waiving(waiver("W-1", OFF, "2026-11-30"), waiver).about(submitted(bad)));
        assertFalse(decision.eligible());
        assertTrue(decision.explanation().all().noneMatch(part -> part.name().equals("W-2")));
    }

    @Test
    void aWaiverMayNameADigestAndAnEnvironment() {
        String byDigest = waiver("W-1", OFF, "2026-11-30")
                .replaceFirst(
                        "\"driver\": \\{[^}]*}",
                        "\"subject\": {\"sha256\": \"%s\"}, \"environment\": {\"os\": \"Debian 12\", \"kernel\": \"6.1.0-18\", \"architecture\": \"amd64\", \"hypervisor\": \"QEMU 7.2 (TCG)\", \"jdk\": \"17.0.15\"}"
                                .formatted(Sha256.hex("driver")));
        String second = waiver("W-2", TWICE, "2026-11-30");
        assertTrue(Decider.decide(new SmallPolicy().waiving(byDigest, second).about(submitted(bad)))
                .eligible());
        for (String word :
                List.of("Debian 12", "6.1.0-18", "amd64", "QEMU 7.2 (TCG)", "17.0.15", Sha256.hex("driver"))) {
            String elsewhere = byDigest.replace(word, word.length() == 64 ? Sha256.hex("other") : "other");
            assertFalse(
                    Decider.decide(new SmallPolicy().waiving(elsewhere, second).about(submitted(bad)))
                            .eligible(),
                    word);
        }
    }

    @Test
    void aFlagHoldsForEverybodyUntilItsDay() {
        SmallPolicy flagged = policy.waiving(waiver("W-1", OFF, "2026-11-30")).flagging(TWICE, "2026-11-30");
        Decision decision = Decider.decide(flagged.about(submitted(bad)));
        assertTrue(decision.eligible());
        assertEquals("EXCUSED rule-unclear: until 2026-11-30: Being looked at.", line(decision, "rule-unclear"));
        assertEquals("EXCUSED %s: does not hold, and does not count for now".formatted(TWICE), line(decision, TWICE));

        Decision later = Decider.decide(flagged.with("\"notAfter\": \"2026-11-30\"}]", "\"notAfter\": \"2026-11-29\"}]")
                .about(submitted(bad)));
        assertFalse(later.eligible());
        assertEquals("NOTED rule-unclear: was over on 2026-11-29", line(later, "rule-unclear"));
    }

    @Test
    void aFlaggedRuleNeedNotBeTried() {
        Report skipped = Reports.withVerdict(good, TWICE, Verdict.SKIPPED, "left out");
        assertFalse(Decider.decide(policy.about(submitted(skipped))).eligible());
        Decision decision = Decider.decide(policy.flagging(TWICE, "2026-11-30").about(submitted(skipped)));
        assertTrue(decision.eligible());
        assertEquals("EXCUSED %s: was not tried, and does not count for now".formatted(TWICE), line(decision, TWICE));
    }

    @Test
    void whatIsRequiredHasToApply() {
        policy.with("\"suspension\"]", "\"suspension\", \"PAUSE\"]");
        Decision decision = Decider.decide(policy.about(submitted(good)));
        assertFalse(decision.eligible());
        assertEquals("NOT_MET capabilities: 0 of 1 declared", line(decision, "capabilities"));
        assertEquals("NOT_MET PAUSE: is not declared in every report", line(decision, "PAUSE"));
        assertEquals(
                Mark.NOT_MET,
                part(decision, "suspension.paused-instance-is-paused").mark());
    }

    @Test
    void whatIsDeclaredAndHoldsMayBeRequired() {
        policy.with("\"suspension\"]", "\"suspension\", \"PAUSE\"]");
        Report pausing = Reports.declaring(
                Reports.withVerdict(good, "suspension.paused-instance-is-paused", Verdict.PASS, ""),
                List.of(Capability.PAUSE));
        assertTrue(Decider.decide(policy.about(submitted(pausing))).eligible());
    }

    @Test
    void shardsMakeAWholeWhenEachRuleWasTriedSomewhere() {
        Report one = Reports.withVerdict(good, TWICE, Verdict.SKIPPED, "other shard");
        Report other = Reports.withVerdict(good, OFF, Verdict.SKIPPED, "other shard");
        assertFalse(Decider.decide(policy.about(submitted(one))).eligible());
        assertTrue(
                Decider.decide(policy.about(submitted(one), submitted(other))).eligible());
        assertFalse(Decider.decide(policy.about(submitted(one), submitted(other), submitted(bad)))
                .eligible());
    }

    @Test
    void reportsOfDifferentFilesAreNoWhole() {
        Report other = Reports.of(good, List.of(new Artifact("example-driver.jar", Sha256.hex("other"))));
        Decision decision = Decider.decide(policy.about(submitted(good), submitted(other)));
        assertFalse(decision.eligible());
        assertEquals(
                "NOT_MET reports: the reports are of different files: decide each by itself",
                line(decision, "reports"));
        assertEquals(1, decision.explanation().because().size());
    }

    @Test
    void withoutAReportNothingIsEligible() {
        Decision decision = Decider.decide(policy.about());
        assertFalse(decision.eligible());
        assertEquals("NOT_MET reports: no report counts", line(decision, "reports"));
        assertEquals(List.of(), decision.subjects());
    }

    @Test
    void aReportOfOtherRulesDecidesNothing() {
        Report other = Reports.ofRules(good, Sha256.hex("other rules"));
        Decision decision = Decider.decide(policy.about(submitted(other)));
        assertFalse(decision.eligible());
        assertTrue(decision.refused().get(0).fault().startsWith("rules: it was judged by the rules "));
    }

    @Test
    void evidenceGetsOld() {
        assertEquals("MET age: at most 90 days", line(Decider.decide(policy.about(submitted(good))), "age"));
        assertTrue(Decider.decide(policy.about(submitted(Reports.finished(good, "2026-09-01T00:00:00Z"))))
                .eligible());
        assertFalse(Decider.decide(policy.about(submitted(Reports.finished(good, "2026-08-31T23:59:59Z"))))
                .eligible());
        Decision early = Decider.decide(policy.about(submitted(Reports.finished(good, "2026-12-01T00:00:00Z"))));
        assertFalse(early.eligible());
        assertTrue(early.explanation()
                .all()
                .anyMatch(part -> part.detail().equals("ended on 2026-12-01, after the day of the decision")));
    }

    @Test
    void onlyReportsOfNamedKitsCount() {
        String digest = FilesDigest.of(good.kit().jars());
        assertEquals(Sha256.hex(Sha256.hex("kit") + "  tck-report-0.1.0.jar\n"), digest);
        String named = "\"kits\": [{\"version\": \"0.1.0\", \"sha256\": \"%s\"}]";
        assertTrue(Decider.decide(new SmallPolicy()
                        .with("\"kits\": []", named.formatted(digest))
                        .about(submitted(good)))
                .eligible());
        assertFalse(Decider.decide(new SmallPolicy()
                        .with("\"kits\": []", named.formatted(Sha256.hex("other")))
                        .about(submitted(good)))
                .eligible());
    }

    @Test
    void controlsThatOnlyTheReportSpeaksOfCountForNothing() {
        policy.with("\"controlsCaught\": 0", "\"controlsCaught\": 1");
        assertFalse(Decider.decide(policy.about(submitted(good))).eligible());
    }

    @Test
    void controlsThatTheSeedChoseAreCounted() {
        Submission drawnAgain =
                new Submission(Sha256.hex("drawn again"), "self", good, Set.of(Fact.CONTROLS_DRAWN_AGAIN));
        policy.with("\"controlsCaught\": 0", "\"controlsCaught\": 2");
        assertTrue(Decider.decide(policy.about(drawnAgain)).eligible());
        policy.with("\"controlsCaught\": 2", "\"controlsCaught\": 3");
        assertFalse(Decider.decide(policy.about(drawnAgain)).eligible());
    }

    @Test
    void aDeprecatedRuleIsRequiredForTheLastTime() {
        policy.with("\"deprecated\": []", "\"deprecated\": [\"%s\"]".formatted(TWICE));
        assertTrue(Decider.decide(policy.about(submitted(good))).eligible());
        Decision decision =
                Decider.decide(policy.waiving(waiver("W-1", OFF, "2026-11-30")).about(submitted(bad)));
        assertFalse(decision.eligible());
        assertEquals("NOT_MET deprecated: 0 of 1 rules hold", line(decision, "deprecated"));
    }

    @Test
    void aRuleThatIsAdvisoryByItsIdIsNotRequiredByItsChapter() {
        policy.with("\"advisory\": []", "\"advisory\": [\"%s\", \"%s\"]".formatted(TWICE, OFF));
        Decision decision = Decider.decide(policy.about(submitted(bad)));
        assertTrue(decision.eligible());
        assertEquals("NOTED advisory: 0 of 4 rules hold (not needed)", line(decision, "advisory"));
    }

    private static String line(Decision decision, String name) {
        Explanation part = part(decision, name);
        return "%s %s: %s".formatted(part.mark(), part.name(), part.detail());
    }

    private static Explanation part(Decision decision, String name) {
        return decision.explanation()
                .all()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
