package org.virttck.harness.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Progress;
import org.virttck.harness.run.Run;
import org.virttck.report.Controls.Control;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.control.ChosenControl;

/** Runs specs against an open run: both engines under one launcher. */
public final class Execution {

    private final Run run;
    private final Specification specification;
    private final Plan plan;

    /**
     * Finds the specs and fixes the plan.
     *
     * @param run that is open
     * @param catalogue of the run
     * @param specPackage where the specs are
     * @param rules that are to be judged
     */
    public Execution(Run run, Catalogue catalogue, String specPackage, Set<String> rules) {
        this(
                run,
                Specification.found(
                        catalogue, specPackage, run.seed(), run.configuration().parallel()),
                rules);
    }

    /**
     * Fixes the plan.
     *
     * @param run that is open
     * @param specification found with the seed of the run
     * @param rules that are to be judged
     */
    public Execution(Run run, Specification specification, Set<String> rules) {
        this.run = run;
        this.specification = specification;
        this.plan = specification.plan(rules, run.declared());
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
        Ledger ledger = new Ledger(specification.byUniqueId(plan), progress);
        launch(new PlannedPlaces(plan), ledger, plan, views);
        return ledger.outcomes(plan);
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

    private record PlannedPlaces(Plan plan) implements LiveRun.Places {

        @Override
        public Optional<PlannedSpec> planned(String id, Supplier<PlannedSpec> spec) {
            return plan.find(id);
        }

        @Override
        public int of(PlannedSpec spec) {
            return plan.place(spec);
        }
    }
}
