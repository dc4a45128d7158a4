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
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.driver.Capability;
import org.virttck.report.Report;
import org.virttck.report.SampleReport;
import org.virttck.report.ShortDigest;

/** Where one answer ends and another begins. */
class DeciderEdgesTest {

    private static final String OFF = "power.off-stops-a-running-instance";
    private static final String TWICE = "power.off-is-idempotent";

    private final Report good = SampleReport.conformant();
    private final Report bad = SampleReport.withFailure();

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, MET, 'ended on 2026-11-30, 0 days before'",
        "2026-09-01, MET, 'ended on 2026-09-01, 90 days before'",
        "2026-08-31, NOT_MET, 'ended on 2026-08-31, 91 days before'",
        "2026-12-01, NOT_MET, 'ended on 2026-12-01, after the day of the decision'"
    })
    void aReportHasAnAge(String day, Mark mark, String told) {
        Explanation age = part(new SmallPolicy().about(submitted(Reports.finished(good, day + "T12:00:00Z"))), "age");
        assertEquals(mark, age.mark());
        assertEquals(told, age.because().get(0).detail());
    }

    @Test
    void reportsAreCounted() {
        Submission another = submitted(Reports.finished(good, "2026-11-02T12:00:00Z"));
        assertEquals(
                "one report",
                part(new SmallPolicy().about(submitted(good)), "reports").detail());
        assertEquals(
                "2 reports of the same files",
                part(new SmallPolicy().about(submitted(good), another), "reports")
                        .detail());
    }

    @Test
    void aFlagOfAnotherRuleCoversNothing() {
        SmallPolicy policy = new SmallPolicy().flagging("driver.name-is-stable", "2026-12-31");
        assertFalse(Decider.decide(policy.about(submitted(bad))).eligible());
    }

    @Test
    void aWaiverDoesNotLapseBecauseOfADriverThatItIsNotFor() {
        SmallPolicy policy =
                new SmallPolicy().waiving(waiver("W-1", OFF, "2026-11-30"), waiver("W-2", TWICE, "2026-11-30"));
        Report newer = SampleReport.declaring(good, "3.3.0", List.of(Capability.REBOOT));
        assertTrue(
                Decider.decide(policy.about(submitted(bad), submitted(newer))).eligible());
    }

    @Test
    void evidenceIsMarkedByWhatItCameTo() {
        DecisionInput input = new SmallPolicy().about(submitted(bad));
        assertEquals(List.of(Mark.MET, Mark.NOT_MET), marksOfEvidence(input, OFF));
        assertEquals(List.of(Mark.MET), marksOfEvidence(input, "suspension.paused-instance-is-paused"));
    }

    @Test
    void whatIsRefusedIsToldInOneOrder() {
        Refusal first = new Refusal("0".repeat(64), "a");
        Refusal second = new Refusal("0".repeat(64), "b");
        Refusal third = new Refusal("1".repeat(64), "a");
        Submission foreign = new Submission("2".repeat(64), "self", Reports.ofRules(good, "f".repeat(64)), Set.of());
        DecisionInput input = new SmallPolicy()
                .about(
                        new Submissions(List.of(foreign), List.of(third, second, first, third)),
                        KeyRegister.none(),
                        List.of());
        List<Refusal> refused = Decider.decide(input).refused();
        assertEquals(List.of(first, second, third), refused.subList(0, 3));
        assertEquals(4, refused.size());
        assertTrue(refused.get(3)
                .fault()
                .startsWith("rules: it was judged by the rules " + ShortDigest.of("f".repeat(64))));
    }

    @Test
    void changesAreToldInTheOrderOfReports() {
        Submission last = new Submission("2".repeat(64), "self", good, Set.of());
        Submission first = new Submission("1".repeat(64), "self", bad, Set.of());
        DecisionInput input = new SmallPolicy().about(last, first);
        assertEquals(
                List.of(first.sha256(), last.sha256()),
                WhatIf.of(input, input).stream().map(WhatIf::report).toList());
    }

    private static List<Mark> marksOfEvidence(DecisionInput input, String rule) {
        return part(input, rule).because().get(0).because().stream()
                .map(Explanation::mark)
                .toList();
    }

    private static Explanation part(DecisionInput input, String name) {
        return Decider.decide(input)
                .explanation()
                .all()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
