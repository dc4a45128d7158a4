package org.virttck.report.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report;
import org.virttck.report.Report.Failure;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.SmallCatalogue;

class GitHubAnnotationsTest {

    @Test
    void whatHeldIsNotAnnotated() {
        assertEquals(List.of(), annotations(SampleReport.conformant()));
    }

    @Test
    void aBrokenRuleThatBindsIsAnError() {
        List<String> lines = annotations(SampleReport.withFailure());

        assertEquals(2, lines.size());
        assertTrue(
                lines.get(1)
                        .startsWith(
                                "::error title=FAIL power.off-is-idempotent (MUST)::A power off of a stopped instance"
                                        + " MUST succeed and change nothing.%0Aspec: PowerSpec.powerOffTwice%0A"),
                lines.get(1));
    }

    @Test
    void whatIsOpenIsAWarningAndWhatTheKitBrokeSaysSo() {
        assertTrue(annotations(SampleReport.with(Verdict.INCONCLUSIVE, Optional.empty(), List.of()))
                .get(0)
                .startsWith("::warning title=INCONCLUSIVE "));
        assertTrue(annotations(SampleReport.with(Verdict.ERROR, Optional.empty(), List.of()))
                .get(0)
                .contains("::The kit or its environment broke, not the driver.%0A"));
    }

    @Test
    void foreignTextIsNoCommand() {
        Failure hostile = new Failure("100 %\r\n::set-output name=a::b", Optional.empty(), Optional.empty());

        String line = annotations(SampleReport.with(Verdict.FAIL, Optional.of(hostile), List.of()))
                .get(0);

        assertTrue(line.contains("100 %25\\u000d%0A::set-output"), line);
        assertEquals(-1, line.indexOf('\n'));
    }

    @Test
    void ofManyTheLastSaysHowManyMoreThereAre() {
        Report report = SampleReport.withFailure();
        Report many = SampleReport.withResults(
                report, Collections.nCopies(25, report.results().get(3)));

        List<String> lines = annotations(many);

        assertEquals(10, lines.size());
        assertEquals("::error title=Virt TCK::16 more, see report.html", lines.get(9));
    }

    private static List<String> annotations(Report report) {
        return GitHubAnnotations.of(report, SmallCatalogue.read());
    }
}
