package org.virttck.specs.walk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One step of a walk.
 *
 * @param operation chapter and operation
 * @param instance number of the instance, from 0; written as a letter
 */
public record Step(String operation, int instance) {

    /** Makes the instance; the lifecycle table has no row for it. */
    static final String SPAWN = "instances.spawn";

    static char letter(int instance) {
        return (char) ('a' + instance);
    }

    static String told(List<Step> path) {
        return path.stream().map(Step::toString).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return operation + "(" + letter(instance) + ")";
    }
}
