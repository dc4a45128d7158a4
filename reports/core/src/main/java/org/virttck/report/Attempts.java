package org.virttck.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;

/** Specs that run several times because the plan says so. Every attempt counts: none is lost behind a better one. */
public final class Attempts {

    private static final Pattern LATER = Pattern.compile("attempt-([1-9][0-9]{0,2})\\.(.+)");

    private Attempts() {}

    /**
     * The id of one attempt, which names its transcript.
     *
     * @param spec id of the spec
     * @param attempt from 1, which bears the id of the spec itself
     * @return as {@code attempt-2.PowerOffSpec.offTwice}
     */
    public static String id(String spec, int attempt) {
        return attempt == 1 ? spec : "attempt-" + attempt + "." + spec;
    }

    /**
     * What the attempts at the specs of a rule come to.
     *
     * @param specs every attempt at every spec; at least one
     * @return the worst of what the single specs come to
     */
    public static Verdict verdict(Collection<SpecResult> specs) {
        return Verdict.worst(specs.stream()
                .collect(Collectors.groupingBy(
                        spec -> spec(spec.id()), Collectors.mapping(SpecResult::outcome, Collectors.toList())))
                .values()
                .stream()
                .map(Attempts::ofOneSpec)
                .toList());
    }

    /**
     * The attempts that made a verdict.
     *
     * @param verdict of their rule
     * @param specs of the rule
     * @return those of that outcome; those that failed when others at the same spec did not
     */
    public static List<SpecResult> behind(Verdict verdict, List<SpecResult> specs) {
        List<SpecResult> alike =
                specs.stream().filter(spec -> spec.outcome() == verdict).toList();
        return alike.isEmpty()
                ? specs.stream().filter(spec -> spec.outcome() == Verdict.FAIL).toList()
                : alike;
    }

    /**
     * How often each spec was to run.
     *
     * @param results of a run
     * @return at least 1
     */
    public static int planned(List<RuleResult> results) {
        return results.stream()
                .flatMap(result -> result.specs().stream())
                .mapToInt(spec -> number(spec.id()))
                .max()
                .orElse(1);
    }

    /**
     * Looks for attempts that were left out.
     *
     * @param results of a run
     * @return what is missing, in words; empty when every spec ran as often as every other
     */
    public static Optional<String> gap(List<RuleResult> results) {
        Set<Integer> due = IntStream.rangeClosed(1, planned(results)).boxed().collect(Collectors.toSet());
        Map<String, Set<Integer>> made = new LinkedHashMap<>();
        results.stream()
                .flatMap(result -> result.specs().stream())
                .forEach(spec -> made.computeIfAbsent(spec(spec.id()), id -> new TreeSet<>())
                        .add(number(spec.id())));
        return made.entrySet().stream()
                .filter(spec -> !spec.getValue().equals(due))
                .findFirst()
                .map(spec -> "spec %s has the attempts %s, %d were planned"
                        .formatted(spec.getKey(), spec.getValue(), due.size()));
    }

    /** A failure that does not come again decides nothing; least of all does it become a pass. */
    private static Verdict ofOneSpec(List<Verdict> attempts) {
        List<Verdict> others =
                attempts.stream().filter(outcome -> outcome != Verdict.FAIL).toList();
        return others.isEmpty() || others.size() == attempts.size()
                ? Verdict.worst(attempts)
                : Verdict.worst(List.of(Verdict.INCONCLUSIVE, Verdict.worst(others)));
    }

    private static String spec(String id) {
        Matcher later = LATER.matcher(id);
        return later.matches() ? later.group(2) : id;
    }

    private static int number(String id) {
        Matcher later = LATER.matcher(id);
        return later.matches() ? Integer.parseInt(later.group(1)) : 1;
    }
}
