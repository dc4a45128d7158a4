package org.virttck.harness.engine;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.platform.commons.support.ReflectionSupport;
import org.virttck.driver.Capability;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;

/** Turns annotated methods into specs of the plan. */
final class SpecMethods {

    private final Catalogue catalogue;

    SpecMethods(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static boolean isSpec(Method method) {
        return method.isAnnotationPresent(Spec.class) || method.isAnnotationPresent(Proves.class) || isTable(method);
    }

    static boolean isTable(Method method) {
        return method.isAnnotationPresent(SpecForEach.class) || method.isAnnotationPresent(ProvesForEach.class);
    }

    /** How the engine of a method calls the row of that number, counted from 0. */
    static String segment(Method method, int number) {
        return method.isAnnotationPresent(SpecForEach.class)
                ? "/[test-template-invocation:#" + (number + 1) + "]"
                : "/[invoc:" + number + "]";
    }

    PlannedSpec plain(Method method) {
        Spec spec = method.getAnnotation(Spec.class);
        return spec == null
                ? planned(id(method), List.of(method.getAnnotation(Proves.class).value()), List.of())
                : planned(id(method), List.of(spec.value()), List.of(spec.needs()));
    }

    PlannedSpec ofCase(Method method, SpecCase specCase) {
        return planned(id(method, specCase), List.of(specCase.rule()), specCase.needs());
    }

    List<? extends SpecCase> cases(Method method) {
        Class<? extends SpecCases> maker = method.isAnnotationPresent(SpecForEach.class)
                ? method.getAnnotation(SpecForEach.class).value()
                : method.getAnnotation(ProvesForEach.class).value();
        return ReflectionSupport.newInstance(maker).of(catalogue);
    }

    private PlannedSpec planned(String id, List<String> names, List<Capability> more) {
        List<Rule> rules = names.stream().map(name -> rule(id, name)).toList();
        Set<Capability> needs = new LinkedHashSet<>(more);
        rules.forEach(rule -> needs.addAll(rule.needs()));
        return new PlannedSpec(
                id,
                names,
                List.copyOf(needs),
                rules.stream().flatMap(rule -> rule.supplies().stream()).toList(),
                rules.stream().flatMap(rule -> rule.subject().stream()).findFirst());
    }

    private Rule rule(String spec, String name) {
        Optional<Rule> rule = catalogue.find(name);
        return rule.orElseThrow(
                () -> new IllegalStateException(spec + " proves " + name + ", which is not in the catalogue"));
    }

    static String id(Method method, SpecCase specCase) {
        return id(method) + "." + specCase.slug();
    }

    static String id(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
