package org.virttck.report.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Report;
import org.virttck.report.Report.Failure;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.evidence.EvidenceFolder;

class HtmlReportTest {

    private static final String HOSTILE = "<script>alert('x')</script>\"&\u0000\u202e";

    @TempDir
    Path path;

    private EvidenceFolder evidence;

    @BeforeEach
    void writeATranscript() throws Exception {
        evidence = new EvidenceFolder(path);
        Files.writeString(evidence.transcript(SampleReport.OFF_TWICE), """
                {"seq":0,"actor":"main","kind":"call","at":0.1,"operation":"instances.spawn","arguments":{"flavor":{"cpus":1},"name":"7f3a 001"},"result":null,"millis":212}
                {"seq":1,"actor":"main","kind":"call","at":12.3,"operation":"power.off","arguments":{"instance":"7f3a-001"},"result":"SHUTDOWN","millis":0.4}
                {"seq":2,"actor":"main","kind":"event","at":12.4,"state":"SHUTDOWN"}
                {"seq":3,"actor":"main","kind":"call","at":13.3,"operation":"power.off","arguments":{"instance":"7f3a-001"},"error":{"code":"INVALID_STATE","message":"not running"},"millis":1530}
                """);
    }

    @Test
    void saysTheOutcomeFirst() {
        String page = page(SampleReport.withFailure());

        assertInOrder(
                page,
                "example-hypervisor",
                "QEMU 7.2 (TCG)",
                "Not conformant: 2 of 5 MUST rules failed.",
                "Note",
                "What failed",
                "All rules",
                "Lifecycle",
                "Conditions",
                "verify report.dsse.json");
    }

    @Test
    void aFailureTellsItsWholeStory() {
        assertInOrder(
                page(SampleReport.withFailure()),
                "<h3><a href=\"#power.off-is-idempotent\">",
                "A power off of a stopped instance MUST succeed and change nothing.",
                "The second power off was refused.",
                "no error",
                "INVALID_STATE: not running",
                "instances.spawn(flavor {cpus 1}, name &quot;7f3a 001&quot;)",
                "done",
                "212 ms",
                "power.off(instance 7f3a-001)",
                "SHUTDOWN",
                "state SHUTDOWN",
                "INVALID_STATE: not running",
                "1.5 s",
                "evidence/PowerSpec.powerOffTwice.ndjson",
                "is passed on as an error",
                "./virt-tck run --driver x.jar <span",
                "--rule power.off-is-idempotent</span> <span",
                "--seed 7f3a91c2");
    }

    @Test
    void aConformantRunHasNoFailures() {
        String page = page(SampleReport.conformant());

        assertTrue(page.contains("Conformant: all 4 MUST rules that apply held."));
        assertFalse(page.contains("What failed"));
        assertFalse(page.contains("class=\"notes\""));
    }

    @Test
    void whatTheKitBrokeIsNotBlamedOnTheDriver() {
        String page = page(SampleReport.with(Verdict.ERROR, Optional.empty(), List.of()));

        assertTrue(page.contains("What broke in the kit or its environment"));
        assertFalse(page.contains("<dt>often</dt>"));
    }

    @Test
    void foreignTextStaysText() throws Exception {
        Failure failure = new Failure(HOSTILE, Optional.of(HOSTILE), Optional.of(HOSTILE));
        Files.writeString(evidence.transcript(SampleReport.OFF_TWICE), "<script>not json\n", StandardOpenOption.APPEND);

        String page = page(SampleReport.with(Verdict.FAIL, Optional.of(failure), List.of(HOSTILE)));

        assertFalse(withoutItsScript(page).contains("<script"));
        assertFalse(page.contains("\u0000"));
        assertTrue(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;\\u0000"));
        assertTrue(page.contains("&lt;script&gt;not json"));
    }

    @Test
    void longValuesAreCutAndStillThere() {
        String value = "v".repeat(3_000);
        Failure failure = new Failure("too long", Optional.empty(), Optional.of(value));

        String page = page(SampleReport.with(Verdict.FAIL, Optional.of(failure), List.of()));

        assertTrue(page.contains("<summary>" + "v".repeat(240) + " …</summary><pre>" + value + "</pre>"));
    }

    @Test
    void asksNothingOfTheNetworkAndRunsItsOwnScriptAlone() {
        String whole = page(SampleReport.withFailure());
        String page = withoutItsScript(whole);

        assertFalse(page.matches("(?s).*<(script|link|img|iframe)\\b.*"));
        assertFalse(page.matches("(?s).*(src|href)=\"[^#\"].*"));
        assertFalse(page.contains("url("));
        assertFalse(page.contains(" style="));
        assertTrue(whole.contains("default-src 'none'; style-src '"
                + Inlined.style().hash() + "'; script-src '" + Inlined.script().hash() + "';"));
        assertTrue(page.contains("<style>" + Inlined.style().text() + "</style>"));
        assertFalse(Inlined.script().text().matches("(?s).*(fetch|XMLHttpRequest|import|https?:).*"));
    }

    @Test
    void isCompleteWithoutItsScript() {
        String page = withoutItsScript(page(SampleReport.withFailure()));

        assertTrue(page.contains("<form class=\"filter\" role=\"search\" aria-label=\"Rules\" hidden>"));
        assertFalse(page.contains("<li hidden"));
        assertInOrder(page, "<option>MUST</option>", "<option>SHOULD</option>", "<option value=\"fail\">fail</option>");
        assertInOrder(page, "data-chapter=\"power\"", "data-level=\"MUST\" data-verdict=\"fail\"");
    }

    @Test
    void theCallsOfASpecStandOnALineOfTimeOnce() {
        String page = page(SampleReport.withFailure());

        assertInOrder(
                page,
                "<summary>3 calls in 13 ms</summary>",
                "<code>instances.spawn</code>",
                "<rect x=\"0.0%\" width=\"0.8%\"",
                "212 ms",
                "<code>power.off</code><em>INVALID_STATE</em>",
                "<rect x=\"0.0%\" width=\"100.0%\"");
        assertEquals(page.indexOf("id=\"calls-PowerSpec"), page.lastIndexOf("id=\"calls-PowerSpec"));
    }

    @Test
    void aCellOfTheLifecycleHasTheColourOfItsWorstVerdict() {
        assertTrue(page(SampleReport.withFailure()).contains("<td class=\"fail\"><a class=\"fail\""));
        assertTrue(page(SampleReport.conformant()).contains("<td class=\"pass\"><a class=\"pass\""));
    }

    @Test
    void isDrawnWithoutTranscripts() {
        String page = page(SampleReport.withFailure(), new EvidenceFolder(path.resolve("gone")));

        assertTrue(page.contains("The second power off was refused."));
        assertFalse(page.contains("What led there"));
    }

    @Test
    void theExcerptEndsWithTheLastLines() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            lines.append("{\"kind\":\"call\",\"operation\":\"op.n%d\",\"arguments\":{}}\n".formatted(i));
        }
        Files.writeString(evidence.transcript(SampleReport.OFF_TWICE), lines);

        List<TranscriptLine> excerpt = TranscriptExcerpt.of(evidence, SampleReport.OFF_TWICE);

        assertEquals(8, excerpt.size());
        assertEquals("op.n49()", excerpt.get(7).text().start());
    }

    private String page(Report report) {
        return page(report, evidence);
    }

    private static String page(Report report, EvidenceFolder transcripts) {
        StringWriter page = new StringWriter();
        try {
            HtmlReport.write(report, SmallCatalogue.read(), transcripts, "./virt-tck run --driver x.jar", page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString();
    }

    private static String withoutItsScript(String page) {
        return page.replace("<script>" + Inlined.script().text() + "</script>", "");
    }

    private static void assertInOrder(String page, String... parts) {
        int from = 0;
        for (String part : parts) {
            int at = page.indexOf(part, from);
            assertTrue(at >= 0, () -> part + " is missing or out of order in " + page);
            from = at + part.length();
        }
    }
}
