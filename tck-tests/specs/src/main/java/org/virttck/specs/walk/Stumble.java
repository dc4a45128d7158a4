package org.virttck.specs.walk;

import java.util.List;
import java.util.Set;

/**
 * Where a walk went another way than the model.
 *
 * @param kind what was wrong
 * @param path up to and with the step that shows it
 * @param expected what had to be seen after the last step
 * @param observed what was seen
 */
public record Stumble(Kind kind, List<Step> path, String expected, String observed) {

    private static final Set<String> ARRANGING = Set.of("power.off", "suspension.pause", "suspension.suspend");

    /** What can be wrong after a step. */
    public enum Kind {
        /** The call was answered otherwise. */
        ANSWER,
        /** The instance is in another state. */
        STATE,
        /** The instance is listed and gone, or there and not listed. */
        LISTING,
        /** The instance bears another name, or is of another size. */
        IDENTITY,
        /** An instance that the step was not about has changed. */
        NEIGHBOUR
    }

    boolean isAlike(Stumble other) {
        return kind == other.kind && last().operation().equals(other.last().operation());
    }

    Step last() {
        return path.get(path.size() - 1);
    }

    /**
     * Whether it takes no history to see it: the step was the first one, or the first in a state that one step arranges.
     * Then it is the matter of the rules of that one operation.
     */
    public boolean showsWithoutAHistory() {
        boolean alone = path.stream().allMatch(step -> step.instance() == last().instance());
        List<Step> before = path.subList(0, path.size() - 1).stream()
                .filter(step -> !step.operation().equals(Step.SPAWN))
                .toList();
        boolean arranged = before.isEmpty()
                || (before.size() == 1 && ARRANGING.contains(before.get(0).operation()));
        boolean spawnedOnce = path.stream()
                        .filter(step -> step.operation().equals(Step.SPAWN))
                        .count()
                <= 1;
        return kind != Kind.NEIGHBOUR && alone && arranged && spawnedOnce;
    }

    /** The path, to be read and to be typed. */
    public String example() {
        return Step.told(path);
    }
}
