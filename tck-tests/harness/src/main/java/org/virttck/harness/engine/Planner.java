package org.virttck.harness.engine;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.virttck.driver.Capability;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** Makes the plan of a run from what the engines have discovered. */
final class Planner {

    private final Catalogue catalogue;
    private final SpecMethods methods;
    private final Map<String, PlannedSpec> byUniqueId = new LinkedHashMap<>();
    private final Map<String, Method> methodBySpec = new HashMap<>();

    Planner(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.methods = new SpecMethods(catalogue);
    }

    /** Takes every spec that was discovered, in the order of the engines. */
    void discovered(TestPlan tests) {
        tests.getRoots().forEach(root -> {
            for (TestIdentifier test : tests.getDescendants(root)) {
                specMethod(test).ifPresent(method -> add(test.getUniqueId(), method));
            }
        });
    }

    /** The specs that prove selected rules, and the truth rules on which their verdicts lean. */
    Plan plan(Set<String> selected, Set<Capability> declared) {
        Set<String> wanted = new LinkedHashSet<>(selected);
        Set<Capability> leaningOn = byUniqueId.values().stream()
                .filter(spec -> spec.rules().stream().anyMatch(selected::contains))
                .flatMap(spec -> spec.needs().stream())
                .filter(need -> !declared.contains(need))
                .collect(Collectors.toSet());
        catalogue.rules().stream()
                .filter(rule -> rule.truthOf().filter(leaningOn::contains).isPresent())
                .map(Rule::id)
                .forEach(wanted::add);
        return new Plan(specsThatProve(wanted));
    }

    /** The specs that prove a rule, and where they are written. */
    List<SpecPlace> provenBy(String rule) {
        return byUniqueId.values().stream()
                .filter(spec -> spec.rules().contains(rule))
                .map(spec -> place(spec.id(), methodBySpec.get(spec.id())))
                .toList();
    }

    private static SpecPlace place(String spec, Method method) {
        return new SpecPlace(spec, method.getDeclaringClass().getName(), method.getName());
    }

    /** How many specs there are. */
    int size() {
        return byUniqueId.size();
    }

    /** The planned spec behind each identifier of the engines. */
    Map<String, PlannedSpec> byUniqueId(Plan plan) {
        Map<String, PlannedSpec> planned = new LinkedHashMap<>();
        byUniqueId.forEach((id, spec) -> plan.find(spec.id()).ifPresent(found -> planned.put(id, found)));
        return planned;
    }

    private List<PlannedSpec> specsThatProve(Collection<String> rules) {
        List<PlannedSpec> specs = new ArrayList<>();
        for (PlannedSpec spec : byUniqueId.values()) {
            List<String> proven = spec.rules().stream().filter(rules::contains).toList();
            if (!proven.isEmpty()) {
                specs.add(new PlannedSpec(spec.id(), proven, spec.needs(), spec.supplies(), spec.subject()));
            }
        }
        return specs;
    }

    private void add(String uniqueId, Method method) {
        if (!SpecMethods.isTable(method)) {
            keep(uniqueId, methods.plain(method), method);
            return;
        }
        int number = 0;
        for (SpecCase specCase : methods.cases(method)) {
            keep(uniqueId + SpecMethods.segment(method, number), methods.ofCase(method, specCase), method);
            number++;
        }
    }

    private void keep(String uniqueId, PlannedSpec spec, Method method) {
        byUniqueId.put(uniqueId, spec);
        methodBySpec.put(spec.id(), method);
    }

    private static Optional<Method> specMethod(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .filter(SpecMethods::isSpec);
    }
}
