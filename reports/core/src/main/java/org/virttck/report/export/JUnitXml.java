package org.virttck.report.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;

/** The report for machines that know JUnit: a suite for each chapter, a case for each rule. */
public final class JUnitXml {

    private static final double MILLIS_PER_SECOND = 1000;

    private final XmlOut out = new XmlOut();
    private final Report report;
    private final Catalogue catalogue;

    private JUnitXml(Report report, Catalogue catalogue) {
        this.report = report;
        this.catalogue = catalogue;
    }

    /**
     * Draws the document.
     *
     * @param report to show
     * @param catalogue the rules that were judged
     * @return XML in UTF-8
     */
    public static byte[] render(Report report, Catalogue catalogue) {
        return new JUnitXml(report, catalogue).document();
    }

    private byte[] document() {
        out.element("testsuites", () -> {
            out.attribute(
                    "name",
                    "Virt TCK: %s %s"
                            .formatted(report.driver().name(), report.driver().version()));
            counts(report.results());
            byChapter().forEach(this::suite);
            out.text("\n");
        });
        return out.toBytes();
    }

    private Map<String, List<RuleResult>> byChapter() {
        Map<String, List<RuleResult>> chapters = new LinkedHashMap<>();
        for (RuleResult result : report.results()) {
            chapters.computeIfAbsent(chapter(result), chapter -> new ArrayList<>())
                    .add(result);
        }
        return chapters;
    }

    private void suite(String chapter, List<RuleResult> results) {
        out.element("testsuite", () -> {
            out.attribute("name", chapter);
            out.attribute("timestamp", report.session().startedAt().toString());
            counts(results);
            out.attribute("skipped", count("skipped", results));
            results.forEach(this::testcase);
            out.text("\n  ");
        });
    }

    private void testcase(RuleResult result) {
        out.element("testcase", () -> {
            out.attribute("classname", chapter(result));
            out.attribute("name", result.rule());
            out.attribute("time", seconds(List.of(result)));
            if (result.verdict() != Verdict.PASS) {
                new JUnitOutcome(result.verdict(), RuleStory.of(result, report, catalogue)).writeTo(out);
                out.text("\n    ");
            }
        });
    }

    private void counts(List<RuleResult> results) {
        out.attribute("tests", results.size());
        out.attribute("failures", count("failure", results));
        out.attribute("errors", count("error", results));
        out.attribute("time", seconds(results));
    }

    private static long count(String element, List<RuleResult> results) {
        return results.stream()
                .map(RuleResult::verdict)
                .filter(verdict -> verdict != Verdict.PASS)
                .filter(verdict -> JUnitOutcome.element(verdict).equals(element))
                .count();
    }

    private static String seconds(List<RuleResult> results) {
        long millis = results.stream()
                .map(RuleResult::specs)
                .flatMap(Collection::stream)
                .mapToLong(SpecResult::millis)
                .sum();
        return String.format(Locale.ROOT, "%.3f", millis / MILLIS_PER_SECOND);
    }

    private static String chapter(RuleResult result) {
        return result.rule().substring(0, Math.max(0, result.rule().indexOf('.')));
    }
}
