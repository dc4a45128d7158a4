package org.virttck.specs.mutation;

import java.util.Comparator;
import java.util.List;
import org.junit.platform.commons.support.ReflectionSupport;

/** The wrong drivers of all chapters. */
final class AllMutants {

    private AllMutants() {}

    static List<Mutant> list() {
        return ReflectionSupport.findAllClassesInPackage("org.virttck.specs", AllMutants::isMutants, name -> true)
                .stream()
                .sorted(Comparator.comparing(Class::getName))
                .map(type -> (Mutants) ReflectionSupport.newInstance(type))
                .flatMap(mutants -> mutants.all().stream())
                .toList();
    }

    static Mutant breaking(String rule) {
        return list().stream()
                .filter(mutant -> mutant.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mutant breaks " + rule));
    }

    private static boolean isMutants(Class<?> type) {
        return Mutants.class.isAssignableFrom(type) && !type.isInterface();
    }
}
