package org.virttck.report;

import java.util.List;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.CatalogueReference;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Environment;
import org.virttck.report.Report.EvidenceReference;
import org.virttck.report.Report.Kit;
import org.virttck.report.Report.PlanReference;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.Session;

/** A report that differs from another one in what is named, and in nothing else. */
public final class ReportCopy {

    private List<Artifact> subjects;
    private Session session;
    private final Kit kit;
    private CatalogueReference catalogue;
    private PlanReference plan;
    private DriverFacts driver;
    private final Environment environment;
    private List<RuleResult> results;
    private Controls controls;
    private EvidenceReference evidence;
    private final List<String> notes;

    private ReportCopy(Report report) {
        subjects = report.subjects();
        session = report.session();
        kit = report.kit();
        catalogue = report.catalogue();
        plan = report.plan();
        driver = report.driver();
        environment = report.environment();
        results = report.results();
        controls = report.controls();
        evidence = report.evidence();
        notes = report.notes();
    }

    public static ReportCopy of(Report report) {
        return new ReportCopy(report);
    }

    public ReportCopy subjects(List<Artifact> other) {
        subjects = other;
        return this;
    }

    public ReportCopy session(Session other) {
        session = other;
        return this;
    }

    public ReportCopy plan(PlanReference other) {
        plan = other;
        return this;
    }

    public ReportCopy catalogue(CatalogueReference other) {
        catalogue = other;
        return this;
    }

    public ReportCopy driver(DriverFacts other) {
        driver = other;
        return this;
    }

    public ReportCopy results(List<RuleResult> other) {
        results = other;
        return this;
    }

    public ReportCopy controls(Controls other) {
        controls = other;
        return this;
    }

    public ReportCopy evidence(EvidenceReference other) {
        evidence = other;
        return this;
    }

    public Report build() {
        return new Report(
                subjects, session, kit, catalogue, plan, driver, environment, results, controls, evidence, notes);
    }
}
