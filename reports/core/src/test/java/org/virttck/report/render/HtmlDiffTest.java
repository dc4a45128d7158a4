package org.virttck.report.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.virttck.report.Report;
import org.virttck.report.Report.Failure;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.diff.ReportDiff;
import org.virttck.report.diff.Slowness;

class HtmlDiffTest {

    @Test
    void saysFirstWhetherItGotWorse() {
        String page = page(SampleReport.conformant(), SampleReport.withFailure());

        assertTrue(page.contains("<span>2 rules got worse, 0 better.</span>"), page);
        assertTrue(page.contains("<h2>Worse <span class=\"number\">2</span></h2>"));
        assertTrue(page.contains("<th scope=\"row\"><code>power.off-is-idempotent</code></th>"));
        assertFalse(page.contains("<h2>Better"));
    }

    @Test
    void saysThatNothingChanged() {
        String page = page(SampleReport.conformant(), SampleReport.conformant());

        assertTrue(page.contains("No rule came to a better or worse verdict."));
        assertFalse(page.contains("<table"));
    }

    @Test
    void foreignTextStaysText() {
        Failure hostile = new Failure("<script>alert(1)</script>", Optional.empty(), Optional.empty());

        String page = page(SampleReport.conformant(), SampleReport.with(Verdict.FAIL, Optional.of(hostile), List.of()));

        assertFalse(page.contains("<script"));
        assertTrue(page.contains("&lt;script&gt;"));
    }

    private static String page(Report before, Report after) {
        return HtmlDiff.render(before, after, ReportDiff.between(before, after, Slowness.NOTABLE));
    }
}
