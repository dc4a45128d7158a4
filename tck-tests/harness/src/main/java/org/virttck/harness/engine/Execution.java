package org.virttck.harness.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Progress;
import org.virttck.harness.run.Run;
import org.virttck.report.catalogue.Catalogue;

/** Runs the specs of a package against an open run: both engines under one launcher. */
public final class Execution {

    private static final String RANDOM_METHODS = "org.junit.jupiter.api.MethodOrderer$Random";
    private static final String RANDOM_CLASSES = "org.junit.jupiter.api.ClassOrderer$Random";

    private final Run run;
    private final Catalogue catalogue;
    private final Launcher launcher;
    private final TestPlan tests;
    private final Planner planner;
    private final Plan plan;

    /**
     * Discovers the specs and fixes the plan.
     *
     * @param run that is open
     * @param catalogue of the run
     * @param specPackage where the specs are
     * @param rules that are to be judged
     */
    public Execution(Run run, Catalogue catalogue, String specPackage, Set<String> rules) {
        this.run = run;
        this.catalogue = catalogue;
        this.launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
        this.tests = launcher.discover(
                request(specPackage, run.seed().number(), run.configuration().parallel()));
        this.planner = new Planner(catalogue);
        planner.discovered(tests);
        this.plan = planner.plan(rules, run.declared());
        if (plan.specs().isEmpty()) {
            throw new EnvironmentProblem("no spec was found in " + specPackage + ": the kit is not complete");
        }
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
        Ledger ledger = new Ledger(planner.byUniqueId(plan), progress);
        RunHolder.bind(new LiveRun(run, new PlannedPlaces(plan), catalogue));
        try {
            launcher.registerTestExecutionListeners(ledger);
            for (TestExecutionListener view : views) {
                launcher.registerTestExecutionListeners(view);
            }
            launcher.execute(tests);
        } finally {
            RunHolder.clear();
        }
        return ledger.outcomes(plan);
    }

    private static LauncherDiscoveryRequest request(String specPackage, long seed, int parallel) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectPackage(specPackage))
                .filters(ClassNameFilter.includeClassNamePatterns(".*Spec"))
                .configurationParameter("junit.jupiter.testmethod.order.default", RANDOM_METHODS)
                .configurationParameter("junit.jupiter.testclass.order.default", RANDOM_CLASSES)
                .configurationParameter("junit.jupiter.execution.order.random.seed", Long.toString(seed))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", Boolean.toString(parallel > 1))
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(parallel))
                .configurationParameter(
                        "junit.jupiter.execution.parallel.config.fixed.max-pool-size", Integer.toString(parallel))
                .build();
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
