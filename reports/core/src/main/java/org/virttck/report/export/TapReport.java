package org.virttck.report.export;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.virttck.report.LegalText;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;

/** The report for machines that know the Test Anything Protocol, version 14: a test point for each rule. */
public final class TapReport {

    private final Report report;
    private final Catalogue catalogue;
    private final List<String> lines = new ArrayList<>();

    private TapReport(Report report, Catalogue catalogue) {
        this.report = report;
        this.catalogue = catalogue;
    }

    /**
     * Draws the document.
     *
     * @param report to show
     * @param catalogue the rules that were judged
     * @return text in UTF-8
     */
    public static byte[] render(Report report, Catalogue catalogue) {
        return new TapReport(report, catalogue).document();
    }

    private byte[] document() {
        lines.add("TAP version 14");
        lines.add("1.." + report.results().size());
        lines.add(
                "# " + inOneLine(report.driver().name() + " " + report.driver().version()));
        for (int number = 1; number <= report.results().size(); number++) {
            testPoint(number, report.results().get(number - 1));
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void testPoint(int number, RuleResult result) {
        switch (result.verdict()) {
            case PASS -> lines.add("ok %d - %s".formatted(number, result.rule()));
            case NOT_APPLICABLE, SKIPPED ->
                lines.add("ok %d - %s # SKIP %s".formatted(number, result.rule(), escaped(headline(result))));
            case FAIL, ERROR, INCONCLUSIVE -> {
                lines.add("not ok %d - %s".formatted(number, result.rule()));
                diagnostics(result);
            }
        }
    }

    private String headline(RuleResult result) {
        return RuleStory.of(result, report, catalogue).headline();
    }

    private void diagnostics(RuleResult result) {
        lines.add("  ---");
        details(result).forEach((key, value) -> lines.add("  " + key + ": " + quoted(value)));
        lines.add("  ...");
    }

    private Map<String, String> details(RuleResult result) {
        RuleStory story = RuleStory.of(result, report, catalogue);
        Map<String, String> details = new LinkedHashMap<>();
        details.put("verdict", result.verdict().name());
        details.put("level", result.level().name());
        details.put("rule", story.sentence());
        details.put("reason", result.reason());
        if (result.verdict() == Verdict.FAIL) {
            details.put("often", story.often());
        }
        details.put("again", story.again());
        return details;
    }

    /** In quotation marks as JSON has them, which YAML has too. */
    private static String quoted(String text) {
        return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(LegalText.of(text))) + '"';
    }

    private static String escaped(String text) {
        return inOneLine(text).replace("\\", "\\\\").replace("#", "\\#");
    }

    private static String inOneLine(String text) {
        return LegalText.of(text).replaceAll("\\s+", " ");
    }
}
