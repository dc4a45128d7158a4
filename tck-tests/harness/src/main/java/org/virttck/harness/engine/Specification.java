package org.virttck.harness.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.virttck.driver.Capability;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Seed;
import org.virttck.report.catalogue.Catalogue;

/**
 * All specs of a package, in the order that follows from a seed. To find them takes long compared with running a few; so
 * whoever runs a few many times finds them once.
 */
public final class Specification {

    private final Catalogue catalogue;
    private final String specPackage;
    private final Engines engines;
    private final Planner planner;

    private Specification(Catalogue catalogue, String specPackage, Engines engines) {
        this.catalogue = catalogue;
        this.specPackage = specPackage;
        this.engines = engines;
        this.planner = new Planner(catalogue);
    }

    /**
     * Asks the engines for all specs.
     *
     * @param catalogue of the rules that they prove
     * @param specPackage where they are
     * @param seed of their order
     * @param parallel how many of them are to run at once
     * @return good for any number of runs with that seed
     */
    public static Specification found(Catalogue catalogue, String specPackage, Seed seed, int parallel) {
        Specification found = new Specification(catalogue, specPackage, new Engines(seed, parallel));
        found.planner.discovered(Engines.launcher().discover(found.engines.request(found.everything())));
        return found;
    }

    /**
     * The specs that prove a rule.
     *
     * @param rule id
     * @return in the order of the engines
     */
    public List<SpecPlace> provenBy(String rule) {
        return planner.provenBy(rule);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    Engines engines() {
        return engines;
    }

    Plan plan(Set<String> rules, Set<Capability> declared) {
        Plan plan = planner.plan(rules, declared);
        if (plan.specs().isEmpty()) {
            throw new EnvironmentProblem("no spec was found in " + specPackage + ": the kit is not complete");
        }
        return plan;
    }

    Map<String, PlannedSpec> byUniqueId(Plan plan) {
        return planner.byUniqueId(plan);
    }

    /** What the engines have to be given so that they run the specs of a plan and no others. */
    List<? extends DiscoverySelector> selectors(Plan plan) {
        return plan.specs().size() == planner.size()
                ? everything()
                : byUniqueId(plan).keySet().stream()
                        .map(DiscoverySelectors::selectUniqueId)
                        .toList();
    }

    private List<? extends DiscoverySelector> everything() {
        return List.of(DiscoverySelectors.selectPackage(specPackage));
    }
}
