package org.virttck.report.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.virttck.driver.Capability;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.ReportCopy;
import org.virttck.report.SampleReport;
import org.virttck.report.Statement;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Chapter;
import org.virttck.report.catalogue.Level;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.catalogue.SubjectKind;
import org.virttck.report.digest.Sha256;

/** A rule about endpoints does not apply to JARs, and does to endpoints. */
class SubjectKindTest {

    private static final String RULE = "wire.answers-are-json";
    private static final Artifact JAR = new Artifact("example-driver.jar", Sha256.hex("driver"));
    private static final Artifact ENDPOINT =
            new Artifact("example", Sha256.hex("driver"), Optional.of("https://driver.example.com:8700"));

    @Test
    void itIsJudgedOfAnEndpoint() {
        assertEquals(Optional.empty(), fault(ENDPOINT, spec(Verdict.PASS, List.of())));
        assertEquals(Optional.empty(), fault(ENDPOINT, spec(Verdict.FAIL, List.of())));
    }

    @Test
    void itDoesNotApplyToJars() {
        assertEquals(Optional.empty(), fault(JAR, spec(Verdict.NOT_APPLICABLE, List.of())));
    }

    @Test
    void itMayNotHaveBeenChosen() {
        assertEquals(Optional.empty(), fault(JAR));
        assertEquals(Optional.empty(), fault(ENDPOINT));
    }

    @Test
    void anEndpointIsNotExcused() {
        assertEquals(
                Optional.of(RULE + " is NOT_APPLICABLE, but needs no capability"),
                fault(ENDPOINT, spec(Verdict.NOT_APPLICABLE, List.of())));
    }

    @Test
    void nothingIsJudgedOfJars() {
        assertEquals(
                Optional.of("spec AnswersSpec.json was judged PASS, but " + RULE + " is not about a JAR"),
                fault(JAR, spec(Verdict.PASS, List.of())));
    }

    @Test
    void jarsNeedNoOtherExcuse() {
        assertEquals(
                Optional.of("spec AnswersSpec.json was judged NOT_APPLICABLE, but " + RULE + " is not about a JAR"),
                fault(JAR, spec(Verdict.NOT_APPLICABLE, List.of(Capability.PAUSE))));
    }

    @Test
    void whatWasTestedSurvivesTheStatement() {
        Report report = report(ENDPOINT);
        Report read = Statement.read(Statement.of(report).toBytes()).report();
        assertEquals(List.of(ENDPOINT), read.subjects());
        assertEquals(SubjectKind.ENDPOINT, read.subjectKind());
        assertEquals(SubjectKind.JAR, report(JAR).subjectKind());
    }

    private static Optional<String> fault(Artifact subject, SpecResult... specs) {
        return new CatalogueFaults(catalogue(), report(subject, specs)).first();
    }

    private static SpecResult spec(Verdict verdict, List<Capability> missing) {
        return new SpecResult("AnswersSpec.json", verdict, 0, SampleReport.SPECS.size(), missing, Optional.empty());
    }

    private static Catalogue catalogue() {
        Rule rule = new Rule(
                RULE,
                Level.MUST,
                "An answer MUST be JSON.",
                "clients read it",
                "it is HTML",
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(SubjectKind.ENDPOINT),
                "docs/remote.md",
                "1.0");
        return SmallCatalogue.with(new Chapter("wire", "Wire", "How an endpoint speaks.", List.of(rule)));
    }

    private static Report report(Artifact subject, SpecResult... specs) {
        Report sample = SampleReport.conformant();
        Verdict verdict = specs.length == 0 ? Verdict.SKIPPED : specs[0].outcome();
        List<RuleResult> results = new ArrayList<>(sample.results());
        results.add(new RuleResult(RULE, Level.MUST, verdict, "", List.of(specs)));
        return ReportCopy.of(sample).subjects(List.of(subject)).results(results).build();
    }
}
