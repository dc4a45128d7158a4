package org.virttck.report.decide;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.virttck.driver.Capability;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.CatalogueReference;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.Session;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.ReportCopy;
import org.virttck.report.SampleReport;
import org.virttck.report.Verdict;

/** Reports that differ from others in one thing. */
final class Reports {

    private Reports() {}

    static Report withVerdict(Report report, String rule, Verdict verdict, String message) {
        return changing(
                report,
                rule,
                result -> new RuleResult(rule, result.level(), verdict, message, specs(result, verdict, message)));
    }

    private static List<SpecResult> specs(RuleResult result, Verdict verdict, String message) {
        if (verdict == Verdict.SKIPPED) {
            return List.of();
        }
        Optional<Failure> failure = verdict == Verdict.PASS
                ? Optional.empty()
                : Optional.of(new Failure(message, Optional.empty(), Optional.empty()));
        return result.specs().stream()
                .map(spec -> new SpecResult(spec.id(), verdict, spec.millis(), spec.leaf(), List.of(), failure))
                .toList();
    }

    static Report changing(Report report, String rule, UnaryOperator<RuleResult> change) {
        return SampleReport.withResults(
                report,
                report.results().stream()
                        .map(result -> result.rule().equals(rule) ? change.apply(result) : result)
                        .toList());
    }

    static Report shuffled(Report report, Random random) {
        List<RuleResult> results = new ArrayList<>(report.results());
        Collections.shuffle(results, random);
        return SampleReport.withResults(report, results);
    }

    static Report of(Report report, List<Artifact> subjects) {
        return ReportCopy.of(report).subjects(subjects).build();
    }

    static Report ofRules(Report report, String sha256) {
        return ReportCopy.of(report)
                .catalogue(new CatalogueReference(report.catalogue().version(), sha256))
                .build();
    }

    static Report challenged(Report report) {
        Session session = report.session();
        return withSession(
                report,
                new Session(
                        session.id(),
                        session.challenge(),
                        false,
                        session.startedAt(),
                        session.finishedAt(),
                        session.seed()));
    }

    static Report finished(Report report, String instant) {
        Session session = report.session();
        Instant end = Instant.parse(instant);
        return withSession(
                report, new Session(session.id(), session.challenge(), session.selfIssued(), end, end, session.seed()));
    }

    private static Report withSession(Report report, Session session) {
        return ReportCopy.of(report).session(session).build();
    }

    static Report declaring(Report report, List<Capability> declared) {
        DriverFacts driver = report.driver();
        return ReportCopy.of(report)
                .driver(new DriverFacts(
                        driver.name(),
                        driver.version(),
                        driver.vendor(),
                        driver.hypervisor(),
                        driver.contractVersion(),
                        declared,
                        driver.observed(),
                        driver.drift()))
                .build();
    }
}
