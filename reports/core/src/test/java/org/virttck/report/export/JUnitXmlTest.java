package org.virttck.report.export;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.virttck.report.Report;
import org.virttck.report.Report.Failure;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.SmallCatalogue;
import org.w3c.dom.Document;

class JUnitXmlTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "string(/testsuites/@name) | Virt TCK: example-hypervisor 3.2.1",
                "string(/testsuites/@tests) | 7",
                "string(/testsuites/@failures) | 2",
                "string(/testsuites/@errors) | 0",
                "sum(/testsuites/testsuite/@skipped) | 3",
                "string(/testsuites/@time) | 0.120",
                "count(/testsuites/testsuite) | 3",
                "string(//testsuite[2]/@name) | power",
                "string(//testsuite[2]/@timestamp) | 2026-11-01T12:00:00Z",
                "string(//testcase[@name='power.off-is-idempotent']/@classname) | power",
                "string(//testcase[@name='power.off-is-idempotent']/@time) | 0.020",
                "count(//testcase[@name='driver.name-is-stable']/*) | 0",
                "string(//testcase[@name='driver.vendor-is-named']/skipped/@message) | skipped: left out",
                "string(//testcase[@name='suspension.paused-instance-is-paused']/skipped/@message) | not applicable: PAUSE is not declared",
                "string(//testcase[@name='power.off-is-idempotent']/failure/@type) | FAIL"
            })
    void holds(String xpath, String value) throws Exception {
        assertEquals(value, XPathFactory.newInstance().newXPath().evaluate(xpath, parsed(SampleReport.withFailure())));
    }

    @Test
    void aFailureSaysWhatTheConsoleSays() throws Exception {
        String text = XPathFactory.newInstance()
                .newXPath()
                .evaluate("//testcase[@name='power.off-is-idempotent']/failure", parsed(SampleReport.withFailure()));

        assertEquals("""
                A power off of a stopped instance MUST succeed and change nothing.
                spec: PowerSpec.powerOffTwice
                The second power off was refused.
                expected: no error
                seen: INVALID_STATE: not running
                again: --rule power.off-is-idempotent --seed 7f3a91c2""", text.strip());
    }

    @ParameterizedTest
    @CsvSource({"ERROR", "INCONCLUSIVE"})
    void whatIsNotTheDriversFaultIsAnError(Verdict verdict) throws Exception {
        Document document = parsed(SampleReport.with(verdict, Optional.empty(), List.of()));

        assertEquals("2", document.getDocumentElement().getAttribute("errors"));
        assertEquals("0", document.getDocumentElement().getAttribute("failures"));
        assertEquals(2, document.getElementsByTagName("error").getLength());
    }

    @Test
    void carriesTextThatXmlCannotCarry() throws Exception {
        Failure odd = new Failure(
                "zero \u0000 <b>&amp; ]]> half \ud800 \ufffe \u001b[31m", Optional.empty(), Optional.empty());
        Document document = parsed(SampleReport.with(Verdict.FAIL, Optional.of(odd), List.of()));

        String text = document.getElementsByTagName("failure").item(0).getTextContent();
        assertTrue(text.contains("zero \\u0000 <b>&amp; ]]> half \\ud800 \\ufffe \\u001b[31m"), text);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void isWhatTheSchemaAllows(Verdict verdict) {
        Failure odd = new Failure("\u0000 ]]> <b>", Optional.of("a"), Optional.of("b"));
        byte[] xml = JUnitXml.render(SampleReport.with(verdict, Optional.of(odd), List.of()), SmallCatalogue.read());

        assertDoesNotThrow(() -> XmlSchemas.check(xml, JUnitXmlTest.class.getResource("junit-10.xsd")));
    }

    private static Document parsed(Report report) throws Exception {
        byte[] xml = JUnitXml.render(report, SmallCatalogue.read());
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }
}
