package org.virttck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.catalogue.Level;

class SummaryTest {

    private static final Report SAMPLE = SampleReport.conformant();

    @Test
    void saysWhatHeld() {
        assertEquals("Conformant: all 2 MUST rules held.", headline(Verdict.PASS, Verdict.PASS));
        assertEquals("Conformant: the only MUST rule held.", headline(Verdict.PASS));
        assertEquals(
                "Conformant: all 2 MUST rules that apply held.",
                headline(Verdict.PASS, Verdict.NOT_APPLICABLE, Verdict.PASS));
    }

    @Test
    void saysWhatFailed() {
        assertEquals("Not conformant: 1 of 2 MUST rules failed.", headline(Verdict.PASS, Verdict.FAIL));
        assertEquals(
                "Not conformant: 1 of 4 MUST rules failed.",
                headline(Verdict.SKIPPED, Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE));
    }

    @Test
    void claimsNothingWhenNothingWasProven() {
        assertEquals("Not decided: of 2 MUST rules, 1 was skipped.", headline(Verdict.PASS, Verdict.SKIPPED));
        assertEquals(
                "Not decided: of 5 MUST rules, 1 met an error of the kit, 1 stayed open, 2 were skipped.",
                headline(Verdict.SKIPPED, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.SKIPPED, Verdict.PASS));
        assertEquals("Not decided: of 1 MUST rule, none was seen to hold.", headline(Verdict.NOT_APPLICABLE));
        assertEquals("Not decided: of 0 MUST rules, none was seen to hold.", headline());
        assertFalse(report(Level.SHOULD, Verdict.PASS).conformant());
        assertFalse(report(Level.MUST, Verdict.NOT_APPLICABLE).conformant());
        assertTrue(report(Level.MUST, Verdict.PASS, Verdict.NOT_APPLICABLE).conformant());
    }

    @Test
    void leavesOtherLevelsOutOfTheSentence() {
        assertFalse(report(Level.SHOULD, Verdict.FAIL).conformant());
        assertEquals("Conformant: all 4 MUST rules that apply held.", Summary.headline(SAMPLE));
    }

    @Test
    void counts() {
        assertEquals("7 rules: 2 pass, 2 fail, 2 skipped, 1 not applicable", Summary.tally(SampleReport.withFailure()));
        assertEquals("no rules", Summary.tally(report(Level.MUST)));
        assertEquals("1 rule: 1 pass", Summary.tally(report(Level.MUST, Verdict.PASS)));
    }

    private static String headline(Verdict... verdicts) {
        return Summary.headline(report(Level.MUST, verdicts));
    }

    private static Report report(Level level, Verdict... verdicts) {
        List<RuleResult> results = IntStream.range(0, verdicts.length)
                .mapToObj(i -> new RuleResult("power.rule-" + i, level, verdicts[i], "", List.of()))
                .toList();
        return ReportCopy.of(SAMPLE).results(results).build();
    }
}
