package org.virttck.harness.engine;

import java.util.ArrayList;
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

    private final Run run;
    private final Specification specification;
    private final int attempts;
    private final Plan once;
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
        this.run = run;
        this.specification = specification;
        this.attempts = attempts;
        this.once = specification.plan(rules, run.declared());
        this.plan = Round.whole(once, attempts);
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
     * @param views hear what the engines say
     * @return one outcome for each spec of the plan, in its order
     */
    public List<Outcome> execute(Progress progress, TestExecutionListener... views) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int attempt = 1; attempt <= attempts; attempt++) {
            Round round = new Round(plan, attempt);
            Ledger ledger = new Ledger(round.tried(specification.byUniqueId(once)), progress);
            launch(round, ledger, once, views);
            outcomes.addAll(ledger.outcomes(round.plan(once)));
        }
        return outcomes;
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
        launch(places, ledger, places.honest());
        return places.controls(ledger.outcomes(places.plan()));
    }

    private void launch(LiveRun.Places places, Ledger ledger, Plan selected, TestExecutionListener... views) {
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
