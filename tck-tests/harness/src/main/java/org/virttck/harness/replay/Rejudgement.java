package org.virttck.harness.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.virttck.harness.engine.Specification;
import org.virttck.harness.replay.Replay.Programme;
import org.virttck.harness.replay.Replay.Replayed;
import org.virttck.report.Attempts;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls.Control;
import org.virttck.report.Report;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Rule;
import org.virttck.report.catalogue.SubjectKind;
import org.virttck.report.evidence.EvidenceFolder;

/**
 * What the specs at hand make of the evidence of a report.
 *
 * @param samePlan whether they are the specs that were planned then
 * @param changes rules whose verdict is another one now
 * @param changedSpecs specs whose outcome is another one now, in words
 * @param undecided specs for which the evidence does not hold what they ask for now, with the place
 */
public record Rejudgement(
        boolean samePlan, List<Change> changes, List<String> changedSpecs, Map<String, String> undecided) {

    private static final int ONE_AT_A_TIME = 1;

    /**
     * A verdict that changes.
     *
     * @param rule id
     * @param was verdict in the report
     * @param is verdict of the specs at hand
     * @param reason in words
     */
    public record Change(String rule, Verdict was, Verdict is, String reason) {}

    /** Takes copies. */
    public Rejudgement {
        changes = List.copyOf(changes);
        changedSpecs = List.copyOf(changedSpecs);
        undecided = new TreeMap<>(undecided);
    }

    /**
     * Judges evidence again.
     *
     * @param report of the run
     * @param evidence its transcripts; specs without one are left alone
     * @param scratch folder for files that specs make, kept by the caller
     * @param catalogue of the rules at hand
     * @param specPackage where the specs at hand are
     * @return empty when the evidence was recorded by a kit that could not replay
     */
    public static Optional<Rejudgement> of(
            Report report, Path evidence, Path scratch, Catalogue catalogue, String specPackage) {
        EvidenceFolder folder = new EvidenceFolder(evidence);
        Optional<Replay> replay = Replay.of(folder, scratch);
        if (replay.isEmpty()) {
            return Optional.empty();
        }
        Specification specification =
                Specification.found(catalogue, specPackage, replay.get().seed(), ONE_AT_A_TIME);
        List<Control> controls = report.controls().tried().stream()
                .filter(control ->
                        Files.exists(folder.transcript(control.chosen().transcript())))
                .toList();
        Set<String> present = specs(report)
                .filter(spec -> Files.exists(folder.transcript(spec)))
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> rules = report.results().stream()
                .filter(result -> result.specs().stream().anyMatch(spec -> present.contains(spec.id())))
                .map(RuleResult::rule)
                .collect(Collectors.toCollection(HashSet::new));
        controls.forEach(control -> rules.add(control.chosen().rule()));
        List<ChosenControl> chosen = controls.stream().map(Control::chosen).toList();
        Programme programme = new Programme(
                rules, Attempts.planned(report.results()), Attempts.haveReference(report.results()), chosen);
        Replayed replayed = replay.get().play(specification, catalogue, programme);
        present.addAll(chosen.stream().map(ChosenControl::transcript).toList());
        return Optional.of(compared(report, replayed, present, notPlayed(report, catalogue)));
    }

    /** The first thing that is not as the report says. */
    public Optional<String> firstDifference() {
        if (!samePlan) {
            return Optional.of(
                    "the specs of this kit are not those of the report; virt-tck rejudge compares all the same");
        }
        Optional<String> parted = undecided.entrySet().stream()
                .map(entry -> entry.getKey() + " asks for something else than was recorded: " + entry.getValue())
                .findFirst();
        Optional<String> changed = changes.stream()
                .map(change ->
                        change.rule() + " was " + change.was() + ", and is " + change.is() + ": " + change.reason())
                .findFirst();
        return parted.or(() -> changed).or(() -> changedSpecs.stream().findFirst());
    }

    private static Rejudgement compared(Report report, Replayed replayed, Set<String> present, Set<String> notPlayed) {
        boolean whole = specs(report).allMatch(present::contains);
        boolean samePlan = !whole
                || replayed.plan()
                        .digest(report.session().seed())
                        .equals(report.plan().sha256());
        Map<String, RuleResult> now = new HashMap<>();
        replayed.results().forEach(result -> now.put(result.rule(), result));
        List<Change> changes = new ArrayList<>();
        List<String> changedSpecs = new ArrayList<>();
        for (RuleResult then : report.results()) {
            RuleResult found = now.get(then.rule());
            if (found != null && then.specs().stream().anyMatch(spec -> !notPlayed.contains(spec.id()))) {
                changedSpecs.addAll(changedSpecs(then, found, replayed));
                change(then, found).filter(change -> isDecided(found, replayed)).ifPresent(changes::add);
            }
        }
        changedSpecs.addAll(changedControls(report, replayed));
        Map<String, String> undecided = new TreeMap<>(replayed.divergences());
        undecided.keySet().removeIf(spec -> !whole && !present.contains(spec));
        undecided.keySet().removeAll(notPlayed);
        return new Rejudgement(samePlan, changes, changedSpecs, undecided);
    }

    /** Exchanges with an endpoint are written down for people; what came over the wire cannot be played. */
    private static Set<String> notPlayed(Report report, Catalogue catalogue) {
        return report.results().stream()
                .filter(result -> report.subjectKind() == SubjectKind.ENDPOINT)
                .filter(result -> catalogue
                        .find(result.rule())
                        .flatMap(Rule::subject)
                        .filter(SubjectKind.ENDPOINT::equals)
                        .isPresent())
                .flatMap(result -> result.specs().stream())
                .map(SpecResult::id)
                .collect(Collectors.toSet());
    }

    private static Stream<String> specs(Report report) {
        return report.results().stream()
                .flatMap(result -> result.specs().stream())
                .map(SpecResult::id);
    }

    private static boolean isDecided(RuleResult result, Replayed replayed) {
        return result.specs().stream().noneMatch(spec -> replayed.divergences().containsKey(spec.id()));
    }

    private static Optional<Change> change(RuleResult then, RuleResult now) {
        return then.verdict() == now.verdict()
                ? Optional.empty()
                : Optional.of(new Change(then.rule(), then.verdict(), now.verdict(), now.reason()));
    }

    private static List<String> changedSpecs(RuleResult then, RuleResult now, Replayed replayed) {
        Map<String, Verdict> outcomes = new HashMap<>();
        now.specs().forEach(spec -> outcomes.put(spec.id(), spec.outcome()));
        outcomes.keySet().removeAll(replayed.divergences().keySet());
        return then.specs().stream()
                .filter(spec -> outcomes.containsKey(spec.id()) && outcomes.get(spec.id()) != spec.outcome())
                .map(spec -> told(spec, outcomes.get(spec.id())))
                .toList();
    }

    private static List<String> changedControls(Report report, Replayed replayed) {
        Map<ChosenControl, Verdict> outcomes = new HashMap<>();
        replayed.controls().forEach(control -> outcomes.put(control.chosen(), control.outcome()));
        outcomes.keySet().removeIf(control -> replayed.divergences().containsKey(control.transcript()));
        return report.controls().tried().stream()
                .filter(then -> outcomes.getOrDefault(then.chosen(), then.outcome()) != then.outcome())
                .map(then -> "%s was %s, and is %s"
                        .formatted(then.chosen().transcript(), then.outcome(), outcomes.get(then.chosen())))
                .toList();
    }

    private static String told(SpecResult then, Verdict now) {
        return "spec " + then.id() + " was " + then.outcome() + ", and is " + now;
    }
}
