package org.virttck.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.catalogue.Level;

class AttemptsTest {

    private static final Verdict PASS = Verdict.PASS;
    private static final Verdict FAIL = Verdict.FAIL;

    @Test
    void whatIsTheSameEachTimeIsDecided() {
        assertEquals(PASS, Attempts.verdict(attempts("PowerSpec.off", PASS, PASS)));
        assertEquals(FAIL, Attempts.verdict(attempts("PowerSpec.off", FAIL, FAIL, FAIL)));
        assertEquals(FAIL, Attempts.verdict(attempts("PowerSpec.off", FAIL)));
    }

    @Test
    void aFailureAmongOtherOutcomesDecidesNothing() {
        assertEquals(Verdict.INCONCLUSIVE, Attempts.verdict(attempts("PowerSpec.off", PASS, FAIL, PASS)));
        assertEquals(Verdict.INCONCLUSIVE, Attempts.verdict(attempts("PowerSpec.off", FAIL, Verdict.INCONCLUSIVE)));
        assertEquals(Verdict.ERROR, Attempts.verdict(attempts("PowerSpec.off", FAIL, Verdict.ERROR)));
        assertEquals(Verdict.INCONCLUSIVE, Attempts.verdict(attempts("PowerSpec.off", PASS, Verdict.INCONCLUSIVE)));
    }

    @Test
    void ofSeveralSpecsTheWorstCounts() {
        List<SpecResult> specs = new ArrayList<>(attempts("PowerSpec.off", PASS, FAIL));
        specs.addAll(attempts("PowerSpec.on", FAIL, FAIL));
        assertEquals(FAIL, Attempts.verdict(specs));
    }

    @Test
    void theFailuresAreBehindAVerdictThatNoneOfThemHas() {
        List<SpecResult> specs = attempts("PowerSpec.off", PASS, FAIL);
        assertEquals(specs.subList(1, 2), Attempts.behind(Verdict.INCONCLUSIVE, specs));
        assertEquals(specs.subList(0, 1), Attempts.behind(PASS, specs));
    }

    @Test
    void anAttemptThatWasLeftOutIsMissed() {
        List<SpecResult> whole = attempts("PowerSpec.off", PASS, FAIL, PASS);
        assertEquals(Optional.empty(), Attempts.gap(List.of(result(whole))));
        assertEquals(3, Attempts.planned(List.of(result(whole))));
        assertEquals(
                Optional.of("spec PowerSpec.off has the attempts [1, 3], 3 were planned"),
                Attempts.gap(List.of(result(List.of(whole.get(0), whole.get(2))))));
    }

    @Test
    void whatTheReferenceDriverDoesNotHoldEitherIsNotBlamed() {
        List<SpecResult> specs = besideReference(FAIL, FAIL);
        assertEquals(Verdict.ERROR, Attempts.verdict(specs));
        assertEquals(List.of(specs.get(1), specs.get(0)), Attempts.behind(Verdict.ERROR, specs));
        assertEquals(Verdict.ERROR, Attempts.verdict(besideReference(FAIL, Verdict.INCONCLUSIVE)));
        assertEquals(Verdict.ERROR, Attempts.verdict(besideReference(Verdict.INCONCLUSIVE, Verdict.ERROR)));
    }

    @Test
    void whatTheReferenceDriverHoldsIsBlamed() {
        assertEquals(FAIL, Attempts.verdict(besideReference(FAIL, PASS)));
        assertEquals(FAIL, Attempts.verdict(besideReference(FAIL, Verdict.NOT_APPLICABLE)));
        assertEquals(FAIL, Attempts.verdict(besideReference(FAIL, Verdict.SKIPPED)));
        assertEquals(Verdict.INCONCLUSIVE, Attempts.verdict(besideReference(Verdict.INCONCLUSIVE, PASS)));
    }

    @Test
    void theReferenceDriverGivesNoCredit() {
        assertEquals(Verdict.SKIPPED, Attempts.verdict(besideReference(Verdict.SKIPPED, PASS)));
        assertEquals(PASS, Attempts.verdict(besideReference(PASS, FAIL)));
    }

    @Test
    void eachAttemptHasAReferenceOfItsOwn() {
        List<SpecResult> specs = new ArrayList<>(attempts("PowerSpec.off", FAIL, FAIL));
        specs.add(spec("reference.PowerSpec.off", FAIL));
        specs.add(spec("reference.attempt-2.PowerSpec.off", PASS));
        assertEquals(Verdict.ERROR, Attempts.verdict(specs));
        assertEquals(Optional.empty(), Attempts.gap(List.of(result(specs))));
        assertEquals(2, Attempts.planned(List.of(result(specs))));
    }

    @Test
    void anAttemptOnTheReferenceDriverFillsNoGap() {
        List<SpecResult> specs = List.of(
                spec("PowerSpec.off", PASS),
                spec("reference.attempt-2.PowerSpec.off", PASS),
                spec("attempt-3.PowerSpec.off", PASS));
        assertEquals(
                Optional.of("spec PowerSpec.off has the attempts [1, 3], 3 were planned"),
                Attempts.gap(List.of(result(specs))));
        assertEquals(Optional.of("PowerSpec.off"), Attempts.onReferenceAlone(specs));
    }

    @Test
    void aReferenceDriverIsKnownByItsAttempts() {
        assertTrue(Attempts.haveReference(List.of(result(besideReference(PASS, PASS)))));
        assertFalse(Attempts.haveReference(List.of(result(attempts("PowerSpec.off", PASS, PASS)))));
    }

    private static List<SpecResult> besideReference(Verdict own, Verdict reference) {
        return List.of(spec("PowerSpec.off", own), spec("reference.PowerSpec.off", reference));
    }

    private static SpecResult spec(String id, Verdict outcome) {
        return new SpecResult(id, outcome, 1, 0, List.of(), Optional.empty());
    }

    private static RuleResult result(List<SpecResult> specs) {
        return new RuleResult("power.off", Level.MUST, Attempts.verdict(specs), "", specs);
    }

    private static List<SpecResult> attempts(String spec, Verdict... outcomes) {
        List<SpecResult> attempts = new ArrayList<>();
        for (Verdict outcome : outcomes) {
            int attempt = attempts.size() + 1;
            attempts.add(new SpecResult(
                    new AttemptId(spec, attempt, false).text(), outcome, 1, attempt - 1, List.of(), Optional.empty()));
        }
        return attempts;
    }
}
