package org.virttck.harness.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Progress;
import org.virttck.harness.run.Run;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls.Control;
import org.virttck.report.catalogue.Catalogue;

/** Runs specs against an open run: both engines under one launcher. */
public final class Execution {

    private static final TestExecutionListener[] NO_VIEWS = {};

    private final Specification specification;
    private final int attempts;
    private final List<Series> series;
    private final Plan plan;

    /**
     * Finds the specs and fixes the plan.
     *
     * @param run that is open
     * @param catalogue of the run
     * @param specPackage where the specs are
     * @param rules that are to be judged
     * @param attempts how often each spec runs
     */
    public Execution(Run run, Catalogue catalogue, String specPackage, Set<String> rules, int attempts) {
        this(
                run,
                Specification.found(
                        catalogue, specPackage, run.seed(), run.configuration().parallel()),
                rules,
                attempts);
    }

    /**
     * Fixes the plan.
     *
     * @param run that is open
     * @param specification found with the seed of the run
     * @param rules that are to be judged
     * @param attempts how often each spec runs
     */
    public Execution(Run run, Specification specification, Set<String> rules, int attempts) {
        this(specification, attempts, List.of(Series.own(run, specification.plan(rules, run.declared()))));
    }

    private Execution(Specification specification, int attempts, List<Series> series) {
        this.specification = specification;
        this.attempts = attempts;
        this.series = series;
        this.plan =
                new Plan(series.stream().flatMap(one -> one.attempts(attempts)).toList());
    }

    /**
     * Runs the same specs on a reference driver too, by turns, chapter by chapter: what fails on both at the same time is no
     * fault of the driver under test.
     *
     * @param reference run that is open
     * @return a larger execution
     */
    public Execution beside(Run reference) {
        Series own = series.get(0);
        return new Execution(specification, attempts, List.of(own, own.beside(reference)));
    }

    /**
     * The plan.
     *
     * @return fixed before the first spec
     */
    public Plan plan() {
        return plan;
    }

    /**
     * Runs what is planned.
     *
     * @param progress is told how it goes
     * @param views hear what the engines say of the driver under test
     * @return one outcome for each spec of the plan, in its order
     */
    public List<Outcome> execute(Progress progress, TestExecutionListener... views) {
        Outcome[] outcomes = new Outcome[plan.specs().size()];
        for (int attempt = 1; attempt <= attempts; attempt++) {
            for (Plan part : parts()) {
                for (Series one : series) {
                    Round round = new Round(plan, one.of(part), attempt, one.onReference());
                    attempt(one.run(), round, progress, one.onReference() ? NO_VIEWS : views)
                            .forEach(outcome -> outcomes[plan.place(outcome.spec())] = outcome);
                }
            }
        }
        return List.of(outcomes);
    }

    private List<Outcome> attempt(Run run, Round round, Progress progress, TestExecutionListener... views) {
        if (round.part().specs().isEmpty()) {
            return List.of();
        }
        Ledger ledger = new Ledger(round.tried(specification.byUniqueId(round.part())), progress);
        launch(run, round, ledger, round.part(), views);
        return ledger.outcomes(round.plan());
    }

    private List<Plan> parts() {
        Series own = series.get(0);
        return series.size() == 1 ? List.of(own.once()) : own.chapters();
    }

    /**
     * Runs some specs of the plan once more, each while an answer of the driver is falsified.
     *
     * @param chosen of specs of the plan, no two of one spec
     * @return what became of each, in the same order
     */
    public List<Control> execute(List<ChosenControl> chosen) {
        if (chosen.isEmpty()) {
            return List.of();
        }
        ControlPlaces places = new ControlPlaces(plan, chosen);
        Map<String, PlannedSpec> controlled = new LinkedHashMap<>();
        specification.byUniqueId(places.honest()).forEach((id, spec) -> controlled.put(id, places.control(spec)));
        Ledger ledger = new Ledger(controlled, new Progress() {});
        launch(series.get(0).run(), places, ledger, places.honest());
        return places.controls(ledger.outcomes(places.plan()));
    }

    private void launch(Run run, LiveRun.Places places, Ledger ledger, Plan selected, TestExecutionListener... views) {
        RunHolder.bind(new LiveRun(run, places, specification.catalogue()));
        try {
            Launcher launcher = Engines.launcher();
            launcher.registerTestExecutionListeners(ledger);
            launcher.execute(specification.engines().request(specification.selectors(selected)), views);
        } finally {
            RunHolder.clear();
        }
    }
}
