package org.virttck.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tap4j.model.Plan;
import org.tap4j.model.TestResult;
import org.tap4j.model.TestSet;
import org.tap4j.parser.Tap13Parser;
import org.tap4j.util.DirectiveValues;
import org.tap4j.util.StatusValues;
import org.virttck.report.Report;
import org.virttck.report.Report.Failure;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.SmallCatalogue;

class TapReportTest {

    @Test
    void isOfVersion14AndSaysHowMuchThereWillBe() {
        String document = document(SampleReport.withFailure());

        assertTrue(document.startsWith("TAP version 14\n1..7\n# example-hypervisor 3.2.1\nok 1 - driver."), document);
    }

    @Test
    void aReaderFindsATestPointForEachRule() {
        Report report = SampleReport.withFailure();
        TestSet read = read(report);

        Plan plan = read.getPlan();
        assertEquals(7, plan.getLastTestNumber());
        assertEquals(
                report.results().stream().map(result -> "- " + result.rule()).toList(),
                read.getTestResults().stream()
                        .map(point -> point.getDescription().strip())
                        .toList());
    }

    @Test
    void aFailureTellsWhy() {
        TestResult point = read(SampleReport.withFailure()).getTestResult(4);

        assertEquals(StatusValues.NOT_OK, point.getStatus());
        assertEquals("FAIL", point.getDiagnostic().get("verdict"));
        assertEquals("MUST", point.getDiagnostic().get("level"));
        assertEquals(
                "--rule power.off-is-idempotent --seed 7f3a91c2",
                point.getDiagnostic().get("again"));
    }

    @ParameterizedTest
    @CsvSource({"PASS, OK", "NOT_APPLICABLE, OK", "SKIPPED, OK", "FAIL, NOT_OK", "ERROR, NOT_OK", "INCONCLUSIVE, NOT_OK"
    })
    void eachVerdictHasItsStatus(Verdict verdict, StatusValues status) {
        TestResult point =
                read(SampleReport.with(verdict, Optional.empty(), List.of())).getTestResult(4);

        assertEquals(status, point.getStatus());
    }

    @Test
    void whatWasLeftOutIsSkippedAndSaysWhy() {
        TestResult point = read(SampleReport.withFailure()).getTestResult(2);

        assertEquals(DirectiveValues.SKIP, point.getDirective().getDirectiveValue());
        assertEquals("skipped: left out", point.getDirective().getReason());
        assertNull(read(SampleReport.withFailure()).getTestResult(1).getDirective());
    }

    @Test
    void foreignTextStaysInItsPlace() {
        String odd = "\"a\": b # c\n1..9\nnot ok 3\n  ...\n\\ \u0000 𝄞";
        Failure failure = new Failure(odd, Optional.empty(), Optional.empty());
        TestSet failed = read(SampleReport.with(Verdict.FAIL, Optional.of(failure), List.of()));
        String skipped = document(SampleReport.with(Verdict.SKIPPED, Optional.of(failure), List.of()));

        assertEquals(7, failed.getNumberOfTestResults());
        assertEquals(
                odd.replace("\u0000", "\\u0000"),
                failed.getTestResult(4).getDiagnostic().get("reason"));
        assertTrue(skipped.contains("# SKIP skipped: \"a\": b \\# c 1..9 not ok 3 ... \\\\ \\\\u0000 𝄞\n"), skipped);
    }

    private static TestSet read(Report report) {
        return new Tap13Parser(true).parseTapStream(document(report));
    }

    private static String document(Report report) {
        return new String(TapReport.render(report, SmallCatalogue.read()), StandardCharsets.UTF_8);
    }
}
