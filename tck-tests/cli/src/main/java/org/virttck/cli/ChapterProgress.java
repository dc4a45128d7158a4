package org.virttck.cli;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Rule;

/** Counts how far the rules of one chapter have come. */
final class ChapterProgress {

    private static final int BAR = 12;

    private final String name;
    private final Map<String, Integer> specsLeft = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final int size;
    private int done;

    ChapterProgress(String name, List<Rule> rules, Plan plan) {
        this.name = name;
        for (Rule rule : rules) {
            int specs = (int) plan.specs().stream()
                    .filter(spec -> spec.rules().contains(rule.id()))
                    .count();
            if (specs > 0) {
                specsLeft.put(rule.id(), specs);
            }
        }
        this.size = specsLeft.size();
    }

    boolean isPlanned() {
        return size > 0;
    }

    boolean isDone() {
        return done == size;
    }

    /** Takes an outcome; says whether the chapter is done by it. */
    boolean take(Outcome outcome) {
        boolean before = isDone();
        for (String rule : outcome.spec().rules()) {
            take(rule, outcome.judgement().verdict());
        }
        return !before && isDone();
    }

    boolean concerns(PlannedSpec spec) {
        return spec.rules().stream().anyMatch(specsLeft::containsKey);
    }

    String line(Terminal terminal, String running) {
        int filled = size == 0 ? 0 : BAR * done / size;
        String bar = "█".repeat(filled) + "░".repeat(BAR - filled);
        String trouble = failed.isEmpty() ? "" : "   " + terminal.bad(failed.size() + " not held");
        String at = running.isEmpty() ? "" : "   " + terminal.faint(running);
        return String.format("%-12s %s %7s", name, bar, done + "/" + size) + trouble + at;
    }

    private void take(String rule, Verdict verdict) {
        Integer left = specsLeft.get(rule);
        if (left == null) {
            return;
        }
        specsLeft.put(rule, left - 1);
        done += left == 1 ? 1 : 0;
        if (verdict.compareTo(Verdict.SKIPPED) > 0) {
            failed.add(rule);
        }
    }
}
