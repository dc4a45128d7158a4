package org.virttck.report.render;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.virttck.driver.Capability;
import org.virttck.report.Controls.Control;
import org.virttck.report.Report;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Environment;
import org.virttck.report.Report.Session;
import org.virttck.report.Summary;
import org.virttck.report.catalogue.SubjectKind;

/** Conditions of a run under one heading. */
record FactGroup(String title, List<Fact> facts) {

    /** A condition. */
    record Fact(String label, CutText value) {}

    static List<FactGroup> of(Report report) {
        return List.of(
                session(report.session()),
                environment(report.environment()),
                driver(report.driver()),
                new FactGroup(title(report), artifacts(report.subjects())),
                controls(report),
                digests(report),
                new FactGroup(
                        "Kit " + report.kit().version(), artifacts(report.kit().jars())));
    }

    private static String title(Report report) {
        return report.subjectKind() == SubjectKind.ENDPOINT ? "Tested endpoint" : "Tested files";
    }

    private static FactGroup session(Session session) {
        Duration duration = Duration.between(session.startedAt(), session.finishedAt());
        return new FactGroup(
                "Run",
                List.of(
                        fact("started", time(session.startedAt())),
                        fact("took", Millis.shown((double) duration.toMillis())),
                        fact("seed", session.seed()),
                        fact("session", session.id()),
                        fact("challenge", session.challenge() + (session.selfIssued() ? " (the kit's own)" : ""))));
    }

    private static FactGroup environment(Environment environment) {
        return new FactGroup(
                "Environment",
                List.of(
                        fact("system", environment.os()),
                        fact("kernel", environment.kernel()),
                        fact("machine", "%s, %d CPUs".formatted(environment.architecture(), environment.cpus())),
                        fact("Java", environment.jdk())));
    }

    private static FactGroup driver(DriverFacts driver) {
        return new FactGroup(
                "Driver",
                List.of(
                        fact("made by", driver.vendor()),
                        fact("contract", driver.contractVersion()),
                        fact("declares", names(driver.declared())),
                        fact("observed", names(driver.observed())),
                        fact("works undeclared", names(driver.drift()))));
    }

    private static FactGroup controls(Report report) {
        return new FactGroup(
                Summary.controlTally(report),
                report.controls().tried().stream()
                        .map(control -> fact(
                                control.chosen().told(),
                                noticed(control) + " by "
                                        + control.chosen().listed().spec()))
                        .toList());
    }

    private static String noticed(Control control) {
        String otherwise = control.isSurvivor() ? "not noticed" : "undecided";
        return control.isCaught() ? "caught" : otherwise;
    }

    private static FactGroup digests(Report report) {
        return new FactGroup(
                "Digests",
                List.of(
                        fact(
                                "rules " + report.catalogue().version(),
                                report.catalogue().sha256()),
                        fact("plan of " + report.plan().size(), report.plan().sha256()),
                        fact(
                                "evidence of " + report.evidence().leaves(),
                                report.evidence().root())));
    }

    private static List<Fact> artifacts(List<Artifact> artifacts) {
        return artifacts.stream()
                .map(artifact -> fact(
                        artifact.name() + artifact.uri().map(" at "::concat).orElse(""), artifact.sha256()))
                .toList();
    }

    private static String names(List<Capability> capabilities) {
        return capabilities.isEmpty()
                ? "none"
                : capabilities.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }

    private static Fact fact(String label, String value) {
        return new Fact(label, CutText.of(value));
    }
}
