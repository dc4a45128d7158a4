package org.virttck.report.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.virttck.driver.Capability;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Level;
import org.virttck.report.diff.RuleChange.Kind;

class ReportDiffTest {

    private static final String RULE = "power.off-is-idempotent";

    @Test
    void aReportDoesNotDifferFromItself() {
        ReportDiff diff = diff(SampleReport.withFailure(), SampleReport.withFailure());

        assertEquals(List.of(), diff.facts());
        assertEquals(List.of(), diff.rules());
        assertEquals(List.of(), diff.slower());
        assertFalse(diff.gotWorse());
    }

    @ParameterizedTest
    @CsvSource({
        "PASS, FAIL, WORSE",
        "PASS, NOT_APPLICABLE, WORSE",
        "NOT_APPLICABLE, INCONCLUSIVE, WORSE",
        "SKIPPED, FAIL, WORSE",
        "ERROR, FAIL, WORSE",
        "FAIL, PASS, BETTER",
        "FAIL, INCONCLUSIVE, BETTER",
        "SKIPPED, PASS, BETTER",
        "NOT_APPLICABLE, PASS, BETTER",
        "PASS, SKIPPED, NO_LONGER_TRIED",
        "FAIL, SKIPPED, NO_LONGER_TRIED"
    })
    void eachChangeOfAVerdictIsOfAKind(Verdict before, Verdict after, Kind kind) {
        ReportDiff diff = diff(only(RULE, before, 5), only(RULE, after, 5));

        assertEquals(
                List.of(new RuleChange(kind, RULE, Level.MUST, Optional.of(before), Optional.of(after), "because")),
                diff.rules());
        assertEquals(kind == Kind.WORSE, diff.gotWorse());
    }

    @Test
    void rulesThatOneReportDoesNotKnowAreNoChangeOfTheDriver() {
        ReportDiff diff = diff(only("power.gone", Verdict.PASS, 5), only("power.new", Verdict.FAIL, 5));

        assertEquals("power.new", diff.of(Kind.ADDED).get(0).rule());
        assertEquals("power.gone", diff.of(Kind.REMOVED).get(0).rule());
        assertFalse(diff.gotWorse());
    }

    @ParameterizedTest
    @CsvSource({
        "300, 600, true",
        "300, 599, false",
        "100, 349, false",
        "100, 350, true",
        "0, 250, true",
        "600, 300, false"
    })
    void slowerIsWhatReachesBothLimits(long before, long after, boolean listed) {
        ReportDiff diff = diff(only(RULE, Verdict.PASS, before), only(RULE, Verdict.PASS, after));

        assertEquals(listed ? List.of(new SlowerSpec("PowerSpec.x", before, after)) : List.of(), diff.slower());
        assertFalse(diff.gotWorse());
    }

    @Test
    void whatFailsIsNotCalledSlower() {
        assertEquals(
                List.of(),
                diff(only(RULE, Verdict.PASS, 1), only(RULE, Verdict.FAIL, 9_000))
                        .slower());
    }

    @Test
    void conditionsThatDifferAreListed() {
        Report before = SampleReport.conformant();
        Report after = SampleReport.declaring(before, "3.3.0", List.of(Capability.PAUSE));

        assertTrue(diff(before, after)
                .facts()
                .containsAll(List.of(
                        new FactChange("driver", "example-hypervisor 3.2.1", "example-hypervisor 3.3.0"),
                        new FactChange("capability REBOOT", "declared", "not declared"),
                        new FactChange("capability PAUSE", "not declared", "declared"))));
    }

    private static ReportDiff diff(Report before, Report after) {
        return ReportDiff.between(before, after, Slowness.NOTABLE);
    }

    private static Report only(String rule, Verdict verdict, long millis) {
        SpecResult spec = new SpecResult("PowerSpec.x", verdict, millis, 0, List.of(), Optional.empty());
        return SampleReport.withResults(
                SampleReport.conformant(),
                List.of(new RuleResult(rule, Level.MUST, verdict, "because", List.of(spec))));
    }
}
