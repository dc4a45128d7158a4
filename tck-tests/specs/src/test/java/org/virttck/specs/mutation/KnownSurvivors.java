package org.virttck.specs.mutation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Generated mutants that no rule notices, each with the reason why that is right. */
final class KnownSurvivors {

    /** In front of the reason of a mutant that behaves like the right driver. */
    private static final String SAME = "behaves alike: ";

    private static final String OF_NODES = "the reference driver has one node, which is never removed";

    private static final Map<String, String> REASONS = new TreeMap<>(Map.of(
            "driver.capabilities ANSWERS_AS_BEFORE",
            SAME + "the answer never changes",
            "driver.describe ANSWERS_AS_BEFORE",
            SAME + "the answer never changes",
            "host.ipAddress ANSWERS_AS_BEFORE",
            SAME + "the answer never changes",
            "diagnostics.volumeUsage ANSWERS_AS_BEFORE",
            SAME + "the contract attaches no volume, so that the answer is always empty",
            "host.nodes ANSWERS_AS_BEFORE",
            SAME + OF_NODES,
            "host.nodesById ANSWERS_AS_BEFORE",
            SAME + OF_NODES,
            "host.isDeleted ANSWERS_AS_BEFORE",
            SAME + OF_NODES,
            "host.isDeleted DOES_NOTHING",
            SAME + OF_NODES,
            "power.off SWAPS_ARGUMENTS",
            "shows only when the guest is asked no more than once, and a real guest may miss that",
            "host.uptime ANSWERS_AS_BEFORE",
            "an uptime that is as old as the last question cannot be told from one that is rounded"));

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
