package org.virttck.specs.walk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shortens a failing path: leaves steps out, and keeps what still fails in the same way. */
final class Shrinker {

    private static final int SHORT_ENOUGH_FOR_PAIRS = 12;

    private final Walker walker;
    private int runsLeft;

    Shrinker(Walker walker, int runs) {
        this.walker = walker;
        this.runsLeft = runs;
    }

    /** The last step is the one that shows the failure, and always stays. */
    Stumble shortest(Stumble first) {
        Stumble shortest = first;
        for (Optional<Stumble> shorter = Optional.of(first); shorter.isPresent(); shorter = shorter(shortest)) {
            shortest = shorter.get();
        }
        return shortest;
    }

    private Optional<Stumble> shorter(Stumble stumble) {
        for (List<Step> candidate : candidates(stumble.path())) {
            if (runsLeft > 0 && walker.isSpecified(candidate)) {
                runsLeft--;
                Optional<Stumble> again = walker.walk(candidate).filter(stumble::isAlike);
                if (again.isPresent()) {
                    return again;
                }
            }
        }
        return Optional.empty();
    }

    /** The path without large pieces first, and without single steps and pairs of them last. */
    private static Set<List<Step>> candidates(List<Step> path) {
        int removable = path.size() - 1;
        Set<List<Step>> candidates = new LinkedHashSet<>();
        candidates.add(withoutNeighbours(path));
        for (int size = removable / 2; size >= 1; size /= 2) {
            for (int from = 0; from + size <= removable; from += size) {
                candidates.add(without(path, from, size));
            }
        }
        if (path.size() <= SHORT_ENOUGH_FOR_PAIRS) {
            addWithoutPairs(path, candidates);
        }
        candidates.remove(path);
        return candidates;
    }

    private static void addWithoutPairs(List<Step> path, Set<List<Step>> candidates) {
        for (int second = 1; second < path.size() - 1; second++) {
            for (int first = 0; first < second; first++) {
                candidates.add(without(without(path, second, 1), first, 1));
            }
        }
    }

    private static List<Step> withoutNeighbours(List<Step> path) {
        int moved = path.get(path.size() - 1).instance();
        return path.stream().filter(step -> step.instance() == moved).toList();
    }

    private static List<Step> without(List<Step> path, int from, int size) {
        List<Step> rest = new ArrayList<>(path.subList(0, from));
        rest.addAll(path.subList(from + size, path.size()));
        return rest;
    }
}
