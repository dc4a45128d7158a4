package org.virttck.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.virttck.driver.Capability;
import org.virttck.driver.model.DriverDescription;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.ReportAssembler;
import org.virttck.harness.run.Run;
import org.virttck.report.Attempts;
import org.virttck.report.Controls;
import org.virttck.report.Report;
import org.virttck.report.Report.CatalogueReference;
import org.virttck.report.Report.DriverFacts;
import org.virttck.report.Report.Environment;
import org.virttck.report.Report.PlanReference;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;

/** Joins what is known about a run into its report. */
final class ReportBuilder {

    private static final int NAMED = 5;

    private final RunOrigin origin;
    private final Run run;
    private final Catalogue catalogue;
    private final Plan plan;
    private final InstantSource clock;

    ReportBuilder(RunOrigin origin, Run run, Catalogue catalogue, Plan plan, InstantSource clock) {
        this.origin = origin;
        this.run = run;
        this.catalogue = catalogue;
        this.plan = plan;
        this.clock = clock;
    }

    Run run() {
        return run;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    PlanReference planReference() {
        return new PlanReference(plan.digest(run.seed().text()), plan.specs().size());
    }

    List<RuleResult> results(List<Outcome> outcomes) {
        return new ReportAssembler(catalogue, plan, outcomes).results();
    }

    Report build(List<RuleResult> results, Controls controls, Instant started, long printedBytes) {
        return new Report(
                run.host().subjects(),
                origin.session(run.seed(), started, clock.instant()),
                origin.kit(),
                new CatalogueReference(catalogue.version(), catalogue.sha256()),
                planReference(),
                driver(results),
                environment(),
                results,
                controls,
                new RunResult(run.folder()).seal(plan, controls, run),
                notes(results, printedBytes));
    }

    private DriverFacts driver(List<RuleResult> results) {
        DriverDescription said = run.description();
        return new DriverFacts(
                said.name(),
                said.version(),
                said.vendor(),
                said.hypervisor(),
                said.contractVersion(),
                List.copyOf(run.declared()),
                observed(results),
                List.copyOf(run.drift()));
    }

    /** What was seen to work: declared and true, or not declared and working all the same. */
    private List<Capability> observed(List<RuleResult> results) {
        Set<Capability> observed = new TreeSet<>(run.drift());
        for (RuleResult result : results) {
            catalogue
                    .find(result.rule())
                    .flatMap(rule -> rule.truthOf())
                    .filter(capability -> result.verdict() == Verdict.PASS)
                    .filter(run.declared()::contains)
                    .ifPresent(observed::add);
        }
        return List.copyOf(observed);
    }

    private static Environment environment() {
        return new Environment(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    private List<String> notes(List<RuleResult> results, long printedBytes) {
        List<String> notes = new ArrayList<>();
        int attempts = Attempts.planned(results);
        if (attempts > 1) {
            notes.add("each spec ran " + attempts + " times; one that failed in some of them only decides nothing");
        }
        referenceNote(results).ifPresent(notes::add);
        run.drift().forEach(capability -> notes.add("drift: " + capability + " works, but is not declared"));
        run.leftovers().forEach(what -> notes.add("clean-up failed in " + what));
        if (printedBytes > 0) {
            notes.add(printedBytes + " bytes were printed during the run; the beginning is in output.log");
        }
        return notes;
    }

    private static Optional<String> referenceNote(List<RuleResult> results) {
        List<SpecResult> tried = results.stream()
                .flatMap(result -> result.specs().stream())
                .filter(spec -> !Attempts.isOwn(spec))
                .distinct()
                .toList();
        List<String> unsound = tried.stream()
                .filter(spec -> spec.outcome().compareTo(Verdict.SKIPPED) > 0)
                .map(SpecResult::id)
                .toList();
        if (tried.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("the reference driver, tried beside it, "
                + (unsound.isEmpty()
                        ? "held all of its " + tried.size() + " specs: the environment was sound"
                        : "did not hold %d of its %d specs: the environment was not sound (see %s)"
                                .formatted(
                                        unsound.size(),
                                        tried.size(),
                                        unsound.stream().limit(NAMED).collect(Collectors.joining(", ")))));
    }
}
