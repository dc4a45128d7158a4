package org.virttck.report.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.virttck.report.ChosenControl;
import org.virttck.report.ListedControl;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.digest.Sha256;

/**
 * Chooses the controls of a run. All that the choice depends on stands in the report, so that a verifier can choose again:
 * the seed, which specs passed, and how long they took.
 *
 * <p>Of what the list knows of specs that passed, twice as many controls are drawn as are needed, each of another spec; of
 * these the half whose specs were quicker is taken, since each spec has to run once more.
 */
public final class ControlDraw {

    /** How many controls a run has, when there are as many. */
    public static final int MOST = 8;

    private static final int DRAWN = 2 * MOST;

    private final ControlList list;
    private final String seed;

    /**
     * Prepares a draw.
     *
     * @param list from which is chosen
     * @param seed of the run
     */
    public ControlDraw(ControlList list, String seed) {
        this.list = list;
        this.seed = seed;
    }

    /**
     * Chooses.
     *
     * @param results of the plan
     * @return at most {@link #MOST}, each of another spec; none when no spec of the list passed
     */
    public List<ChosenControl> from(List<RuleResult> results) {
        Map<String, Passed> passed = passed(results);
        Set<String> specs = new HashSet<>();
        List<ListedControl> drawn = list.controls().stream()
                .filter(control -> passed.containsKey(control.spec()))
                .sorted(Comparator.comparing(this::lot))
                .filter(control -> specs.add(control.spec()))
                .limit(DRAWN)
                .toList();
        List<ListedControl> quick = new ArrayList<>(drawn);
        quick.sort(Comparator.comparing(control -> passed.get(control.spec()).millis()));
        Set<ListedControl> taken = new HashSet<>(quick.subList(0, Math.min(MOST, quick.size())));
        return drawn.stream()
                .filter(taken::contains)
                .map(control -> new ChosenControl(passed.get(control.spec()).rule(), control))
                .toList();
    }

    private record Passed(String rule, long millis) {}

    private static Map<String, Passed> passed(List<RuleResult> results) {
        Map<String, Passed> passed = new LinkedHashMap<>();
        for (RuleResult result : results) {
            for (SpecResult spec : result.specs()) {
                if (spec.outcome() == Verdict.PASS) {
                    passed.putIfAbsent(spec.id(), new Passed(result.rule(), spec.millis()));
                }
            }
        }
        return passed;
    }

    private String lot(ListedControl control) {
        return Sha256.hex(seed + " " + control.line());
    }
}
