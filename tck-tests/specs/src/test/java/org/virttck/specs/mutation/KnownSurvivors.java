package org.virttck.specs.mutation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Generated mutants that no rule notices, each with the reason why that is right. */
final class KnownSurvivors {

    /** In front of the reason of a mutant that behaves like the right driver. */
    private static final String SAME = "behaves alike: ";

    private static final Map<String, String> REASONS = new TreeMap<>(Map.of());

    private KnownSurvivors() {}

    static boolean knows(String name) {
        return REASONS.containsKey(name);
    }

    static boolean changesNothing(String name) {
        return reason(name).startsWith(SAME);
    }

    static String reason(String name) {
        return REASONS.getOrDefault(name, "");
    }

    static Set<String> names() {
        return REASONS.keySet();
    }
}
