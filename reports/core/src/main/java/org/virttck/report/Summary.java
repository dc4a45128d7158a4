package org.virttck.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.virttck.report.catalogue.Level;

/** What a report comes to, in words. The console and the page say the same. */
public final class Summary {

    /** The verdicts as people like to read them: the good news, the bad news, the rest. */
    public static final List<Verdict> READING_ORDER = List.of(
            Verdict.PASS, Verdict.FAIL, Verdict.ERROR, Verdict.INCONCLUSIVE, Verdict.SKIPPED, Verdict.NOT_APPLICABLE);

    private Summary() {}

    /**
     * The outcome in a sentence, which speaks of MUST rules only.
     *
     * @param report of a run
     * @return ends with a full stop
     */
    public static String headline(Report report) {
        List<Verdict> binding = report.verdictsOf(Level.MUST);
        if (report.isVoid()) {
            return "Void: %d of %s survived."
                    .formatted(report.controls().survivors().size(), controls(report));
        }
        if (report.conformant()) {
            return "Conformant: %s held.".formatted(all(binding));
        }
        int failed = Collections.frequency(binding, Verdict.FAIL);
        return failed > 0
                ? "Not conformant: %d of %s failed.".formatted(failed, mustRules(binding))
                : "Not decided: of %s%s.".formatted(mustRules(binding), undecided(binding));
    }

    /**
     * How many rules came to each verdict.
     *
     * @param report of a run
     * @return as {@code 142 rules: 139 pass, 1 fail, 2 not applicable}
     */
    public static String tally(Report report) {
        String parts = READING_ORDER.stream()
                .filter(verdict -> report.counts().get(verdict) > 0)
                .map(verdict -> report.counts().get(verdict) + " " + word(verdict))
                .collect(Collectors.joining(", "));
        return report.results().isEmpty() ? "no rules" : plural(report.results().size(), "rule") + ": " + parts;
    }

    /**
     * What became of the negative controls.
     *
     * @param report of a run
     * @return as {@code 8 negative controls: 8 caught}
     */
    public static String controlTally(Report report) {
        Controls controls = report.controls();
        if (controls.seeded() == 0) {
            return "no negative controls: none is known for the specs that passed";
        }
        int survived = controls.survivors().size();
        int open = controls.seeded() - controls.caught() - survived;
        return controls(report) + ": " + controls.caught() + " caught"
                + (survived == 0 ? "" : ", " + survived + " survived")
                + (open == 0 ? "" : ", " + open + " undecided");
    }

    private static String controls(Report report) {
        return plural(report.controls().seeded(), "negative control");
    }

    /**
     * A verdict as a word in a sentence.
     *
     * @param verdict any
     * @return as {@code not applicable}
     */
    public static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String all(List<Verdict> binding) {
        int excused = Collections.frequency(binding, Verdict.NOT_APPLICABLE);
        int applying = binding.size() - excused;
        String rules = applying == 1 ? "the only MUST rule" : "all %d MUST rules".formatted(applying);
        return excused == 0 ? rules : rules + (applying == 1 ? " that applies" : " that apply");
    }

    private static String undecided(List<Verdict> binding) {
        String undecided = listed(binding, Verdict.ERROR, "met an error of the kit", "met an error of the kit")
                + listed(binding, Verdict.INCONCLUSIVE, "stayed open", "stayed open")
                + listed(binding, Verdict.SKIPPED, "was skipped", "were skipped");
        return undecided.isEmpty() ? ", none was seen to hold" : undecided;
    }

    private static String listed(List<Verdict> binding, Verdict verdict, String one, String several) {
        int count = Collections.frequency(binding, verdict);
        return count == 0 ? "" : ", %d %s".formatted(count, count == 1 ? one : several);
    }

    private static String mustRules(List<Verdict> binding) {
        return plural(binding.size(), "MUST rule");
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
