package org.virttck.report.decide;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.report.decide.SmallPolicy.waiver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.policy.Waiver;

/** What can never help. */
class DecisionPropertyTest {

    private static final int TRIES = 400;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());
    private static final List<String> RULES =
            SampleReport.conformant().results().stream().map(RuleResult::rule).toList();

    @Test
    void anotherFailureNeverHelps() {
        int changed = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            Random random = new Random(seed);
            DecisionInput before = randomInput(random);
            List<Submission> worse = new ArrayList<>(before.submissions().accepted());
            int which = random.nextInt(worse.size());
            Report failing = Reports.withVerdict(
                    worse.get(which).report(),
                    RULES.get(random.nextInt(RULES.size())),
                    Verdict.FAIL,
                    "Another failure.");
            worse.set(which, SmallPolicy.submitted(failing));
            changed += assertNoBetter(before, before.with(new Submissions(worse, List.of())), seed);
        }
        assertTrue(changed > 10, "hardly ever did it matter: " + changed);
    }

    @Test
    void oneWaiverLessNeverHelps() {
        int changed = 0;
        for (int seed = 0; seed < TRIES; seed++) {
            DecisionInput before = randomInput(new Random(seed));
            for (int i = 0; i < before.waivers().size(); i++) {
                List<Waiver> fewer = new ArrayList<>(before.waivers());
                fewer.remove(i);
                changed += assertNoBetter(before, withWaivers(before, fewer), seed);
            }
        }
        assertTrue(changed > 10, "hardly ever did it matter: " + changed);
    }

    @Test
    void aReportThatFailsNeverHelps() {
        for (int seed = 0; seed < TRIES; seed++) {
            DecisionInput before = randomInput(new Random(seed));
            List<Submission> more = new ArrayList<>(before.submissions().accepted());
            more.add(SmallPolicy.submitted(
                    Reports.withVerdict(SampleReport.conformant(), "driver.name-is-stable", Verdict.FAIL, "New.")));
            DecisionInput after = before.with(new Submissions(more, List.of()));
            assertFalse(Decider.decide(after).eligible(), "seed " + seed);
        }
    }

    private static int assertNoBetter(DecisionInput before, DecisionInput after, int seed) {
        boolean was = Decider.decide(before).eligible();
        boolean is = Decider.decide(after).eligible();
        assertFalse(!was && is, () -> "seed " + seed);
        return was == is ? 0 : 1;
    }

    private static DecisionInput withWaivers(DecisionInput input, List<Waiver> waivers) {
        return new DecisionInput(
                input.submissions(),
                input.policy(),
                input.profile(),
                waivers,
                input.keys(),
                input.asOf(),
                input.catalogue());
    }

    private static DecisionInput randomInput(Random random) {
        List<Submission> submissions = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            submissions.add(SmallPolicy.submitted(randomReport(random)));
        }
        String[] waivers = {
            waiver("W-1", "power.off-stops-a-running-instance", random.nextInt(8) == 0 ? "2026-11-29" : "2026-11-30"),
            waiver("W-2", "power.off-is-idempotent", "2026-11-30")
        };
        List<Waiver> outside = new SmallPolicy().waiving(waivers).policy().waivers();
        return new SmallPolicy().about(submissions, KeyRegister.none(), outside);
    }

    private static Report randomReport(Random random) {
        Report report = random.nextInt(3) > 0 ? SampleReport.withFailure() : SampleReport.conformant();
        if (random.nextInt(4) == 0) {
            Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
            report = Reports.withVerdict(report, RULES.get(random.nextInt(RULES.size())), verdict, SmallPolicy.REFUSED);
        }
        return report;
    }
}
