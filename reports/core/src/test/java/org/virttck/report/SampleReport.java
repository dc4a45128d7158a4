package org.virttck.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.report.Report.Artifact;
import org.virttck.report.Report.CatalogueReference;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Environment;
import org.virttck.report.Report.EvidenceReference;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.Kit;
import org.virttck.report.Report.PlanReference;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.Session;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Level;
import org.virttck.report.catalogue.SmallCatalogue;
import org.virttck.report.challenge.SeedOrigin;
import org.virttck.report.control.SmallControls;
import org.virttck.report.digest.Sha256;

/** A run over the small catalogue: one rule fails, one does not apply, one was left out, the others pass. */
public final class SampleReport {

    public static final String SEED = "7f3a91c2";
    public static final String OFF_TWICE = "PowerSpec.powerOffTwice";
    public static final List<String> SPECS = List.of(
            "DriverSpec.nameIsStable", "PowerSpec.powerOff", OFF_TWICE, "SuspensionSpec.truth", "SuspensionSpec.pause");

    /** Those of the sample with its usual seed. */
    public static final List<String> TRANSCRIPTS = transcripts(conformant());

    private SampleReport() {}

    public static Report withFailure() {
        Failure failure = new Failure(
                "The second power off was refused.",
                Optional.of("no error"),
                Optional.of("INVALID_STATE: not running"));
        return with(Verdict.FAIL, Optional.of(failure), List.of("PAUSE works though it is not declared"));
    }

    public static Report conformant() {
        return with(Verdict.PASS, Optional.empty(), List.of());
    }

    public static Report with(Verdict offTwice, Optional<Failure> failure, List<String> notes) {
        Catalogue catalogue = SmallCatalogue.read();
        List<RuleResult> results = results(offTwice, failure);
        Controls controls = SmallControls.caught(SEED, results, SPECS.size());
        return new Report(
                List.of(new Artifact("example-driver.jar", Sha256.hex("driver"))),
                new Session(
                        "run-1",
                        "c0ffee",
                        true,
                        Instant.parse("2026-11-01T12:00:00Z"),
                        Instant.parse("2026-11-01T12:00:41.200Z"),
                        SEED),
                new Kit("0.1.0", List.of(new Artifact("tck-report-0.1.0.jar", Sha256.hex("kit")))),
                new CatalogueReference(catalogue.version(), catalogue.sha256()),
                plan(SEED, results),
                new DriverFacts(
                        "example-hypervisor",
                        "3.2.1",
                        "Example Inc.",
                        "QEMU 7.2 (TCG)",
                        "1.0",
                        List.of(Capability.REBOOT),
                        List.of(Capability.REBOOT),
                        List.of()),
                new Environment("Debian 12", "6.1.0-18", "amd64", 2, "17.0.15"),
                results,
                controls,
                new EvidenceReference(
                        Sha256.hex(""), SPECS.size() + controls.tried().size()),
                notes);
    }

    /** One for each spec, then one for each negative control. */
    public static List<String> transcripts(Report report) {
        Stream<String> controls = report.controls().tried().stream()
                .map(control -> control.chosen().transcript());
        return Stream.concat(SPECS.stream(), controls).toList();
    }

    public static Report withEvidence(Report report, EvidenceReference evidence) {
        return ReportCopy.of(report).evidence(evidence).build();
    }

    /** As if the run had answered a challenge of the foundation. */
    public static Report answering(String nonce, Report report) {
        Session session = report.session();
        String seed =
                new SeedOrigin(nonce, report.catalogue().sha256(), report.kit().jars(), report.subjects()).seed();
        return ReportCopy.of(report)
                .session(new Session(session.id(), nonce, false, session.startedAt(), session.finishedAt(), seed))
                .plan(plan(seed, report.results()))
                .controls(SmallControls.caught(seed, report.results(), SPECS.size()))
                .build();
    }

    public static Report withResults(Report report, List<RuleResult> results) {
        return ReportCopy.of(report).results(results).build();
    }

    public static Report declaring(Report report, String version, List<Capability> capabilities) {
        DriverFacts said = report.driver();
        return ReportCopy.of(report)
                .driver(new DriverFacts(
                        said.name(),
                        version,
                        said.vendor(),
                        said.hypervisor(),
                        said.contractVersion(),
                        capabilities,
                        capabilities,
                        List.of()))
                .build();
    }

    private static List<RuleResult> results(Verdict offTwice, Optional<Failure> failure) {
        SpecResult off = spec(1, Verdict.PASS, List.of(), Optional.empty());
        SpecResult twice = spec(2, offTwice, List.of(), failure);
        SpecResult pause = spec(4, Verdict.NOT_APPLICABLE, List.of(Capability.PAUSE), Optional.empty());
        String reason = failure.map(Failure::message).orElse("");
        return List.of(
                result("driver.name-is-stable", Verdict.PASS, "", spec(0, Verdict.PASS, List.of(), Optional.empty())),
                new RuleResult("driver.vendor-is-named", Level.SHOULD, Verdict.SKIPPED, "left out", List.of()),
                result(
                        "power.off-stops-a-running-instance",
                        Verdict.worst(List.of(Verdict.PASS, offTwice)),
                        reason,
                        off,
                        twice),
                result("power.off-is-idempotent", offTwice, reason, twice),
                new RuleResult("power.on-is-quick", Level.MAY, Verdict.SKIPPED, "left out", List.of()),
                result("suspension.pause-truth", Verdict.PASS, "", spec(3, Verdict.PASS, List.of(), Optional.empty())),
                result("suspension.paused-instance-is-paused", Verdict.NOT_APPLICABLE, "PAUSE is not declared", pause));
    }

    private static RuleResult result(String rule, Verdict verdict, String reason, SpecResult... specs) {
        return new RuleResult(rule, Level.MUST, verdict, reason, List.of(specs));
    }

    private static SpecResult spec(int leaf, Verdict outcome, List<Capability> missing, Optional<Failure> failure) {
        return new SpecResult(SPECS.get(leaf), outcome, 10L * leaf, leaf, missing, failure);
    }

    private static PlanReference plan(String seed, List<RuleResult> results) {
        TreeMap<Integer, PlanDigest.Entry> entries = new TreeMap<>();
        for (RuleResult result : results) {
            for (SpecResult spec : result.specs()) {
                entries.computeIfAbsent(spec.leaf(), leaf -> new PlanDigest.Entry(spec.id(), new ArrayList<>()))
                        .rules()
                        .add(result.rule());
            }
        }
        return new PlanReference(PlanDigest.of(seed, List.copyOf(entries.values())), entries.size());
    }
}
