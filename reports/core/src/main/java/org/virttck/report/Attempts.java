package org.virttck.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;

/**
 * Specs that run several times because the plan says so, on the driver under test and on a reference driver beside it. Every
 * attempt counts: none is lost behind a better one.
 */
public final class Attempts {

    /** What a driver is not blamed for where the reference driver does no better. */
    private static final Set<Verdict> BLAME = Set.of(Verdict.INCONCLUSIVE, Verdict.FAIL);

    private final List<SpecResult> own;
    private final Map<AttemptId, SpecResult> byId = new LinkedHashMap<>();

    private Attempts(Collection<SpecResult> specs) {
        own = specs.stream().filter(Attempts::isOwn).toList();
        specs.forEach(spec -> byId.put(AttemptId.of(spec.id()), spec));
    }

    /**
     * What the attempts at the specs of a rule come to.
     *
     * @param specs every attempt at every spec; at least one on the driver under test
     * @return the worst of what the single specs come to
     */
    public static Verdict verdict(Collection<SpecResult> specs) {
        Attempts attempts = new Attempts(specs);
        return Verdict.worst(attempts.own.stream()
                .collect(Collectors.groupingBy(
                        spec -> AttemptId.of(spec.id()).spec(),
                        Collectors.mapping(attempts::outcome, Collectors.toList())))
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
     * @return those of that outcome, behind that of the reference driver if it took the blame from them; those that failed
     *     when others at the same spec did not
     */
    public static List<SpecResult> behind(Verdict verdict, List<SpecResult> specs) {
        Attempts attempts = new Attempts(specs);
        List<SpecResult> alike = attempts.own.stream()
                .filter(spec -> attempts.outcome(spec) == verdict)
                .flatMap(attempts::explained)
                .toList();
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
        return all(results)
                .mapToInt(spec -> AttemptId.of(spec.id()).number())
                .max()
                .orElse(1);
    }

    /**
     * Whether specs ran on a reference driver too.
     *
     * @param results of a run
     * @return whether one did
     */
    public static boolean haveReference(List<RuleResult> results) {
        return all(results).anyMatch(spec -> !isOwn(spec));
    }

    /**
     * Whether it was the driver under test that was tried.
     *
     * @param spec one attempt
     * @return false for the reference driver
     */
    public static boolean isOwn(SpecResult spec) {
        return !AttemptId.of(spec.id()).onReference();
    }

    /**
     * Looks for attempts that were left out. One on the reference driver may be: it is there to excuse others.
     *
     * @param results of a run
     * @return what is missing, in words; empty when every spec ran as often as every other
     */
    public static Optional<String> gap(List<RuleResult> results) {
        Set<Integer> due = IntStream.rangeClosed(1, planned(results)).boxed().collect(Collectors.toSet());
        Map<String, Set<Integer>> made = new LinkedHashMap<>();
        all(results)
                .map(SpecResult::id)
                .map(AttemptId::of)
                .filter(id -> !id.onReference())
                .forEach(id ->
                        made.computeIfAbsent(id.spec(), spec -> new TreeSet<>()).add(id.number()));
        return made.entrySet().stream()
                .filter(spec -> !spec.getValue().equals(due))
                .findFirst()
                .map(spec -> "spec %s has the attempts %s, %d were planned"
                        .formatted(spec.getKey(), spec.getValue(), due.size()));
    }

    /**
     * Looks for an attempt on the reference driver that stands beside none on the driver under test.
     *
     * @param specs of a rule
     * @return the id of its spec; empty when there is none
     */
    public static Optional<String> onReferenceAlone(List<SpecResult> specs) {
        List<AttemptId> ids =
                specs.stream().map(SpecResult::id).map(AttemptId::of).toList();
        return ids.stream()
                .filter(id -> !ids.contains(id.on(false)))
                .map(AttemptId::spec)
                .findFirst();
    }

    private static Stream<SpecResult> all(List<RuleResult> results) {
        return results.stream().flatMap(result -> result.specs().stream());
    }

    /** What fails on the reference driver too is no fault of the driver; what holds all the same still holds. */
    private Verdict outcome(SpecResult spec) {
        return isExcused(spec) ? Verdict.ERROR : spec.outcome();
    }

    private boolean isExcused(SpecResult spec) {
        return BLAME.contains(spec.outcome())
                && reference(spec)
                        .filter(there -> there.outcome().compareTo(Verdict.SKIPPED) > 0)
                        .isPresent();
    }

    private Optional<SpecResult> reference(SpecResult spec) {
        return Optional.ofNullable(byId.get(AttemptId.of(spec.id()).on(true)));
    }

    private Stream<SpecResult> explained(SpecResult spec) {
        return isExcused(spec) ? Stream.of(reference(spec).orElseThrow(), spec) : Stream.of(spec);
    }

    /** A failure that does not come again decides nothing; least of all does it become a pass. */
    private static Verdict ofOneSpec(List<Verdict> attempts) {
        List<Verdict> others =
                attempts.stream().filter(outcome -> outcome != Verdict.FAIL).toList();
        return others.isEmpty() || others.size() == attempts.size()
                ? Verdict.worst(attempts)
                : Verdict.worst(List.of(Verdict.INCONCLUSIVE, Verdict.worst(others)));
    }
}
