package org.virttck.harness.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.virttck.harness.engine.Execution;
import org.virttck.harness.engine.Specification;
import org.virttck.harness.record.Setting;
import org.virttck.harness.run.Outcome;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.Progress;
import org.virttck.harness.run.ReportAssembler;
import org.virttck.harness.run.Seed;
import org.virttck.report.AttemptId;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls.Control;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.evidence.EvidenceFolder;

/** Runs specs against what was recorded of an earlier run. */
public final class Replay {

    private static final String EXTENSION = ".ndjson";

    private final EvidenceFolder evidence;
    private final Path scratch;
    private final Setting own;
    private final Setting reference;

    private Replay(EvidenceFolder evidence, Path scratch, Setting own, Setting reference) {
        this.evidence = evidence;
        this.scratch = scratch;
        this.own = own;
        this.reference = reference;
    }

    /**
     * What a replay came to.
     *
     * @param plan what was played
     * @param results what each rule of the catalogue came to
     * @param controls what became of the negative controls
     * @param divergences where specs and their records parted, by the id of the spec; what these came to says nothing
     */
    public record Replayed(
            Plan plan, List<RuleResult> results, List<Control> controls, Map<String, String> divergences) {}

    /**
     * What is to be played.
     *
     * @param rules that are to be judged
     * @param attempts how often each spec ran
     * @param besideReference whether specs ran on a reference driver too
     * @param controls negative ones; those whose spec is not played are left out
     */
    public record Programme(Set<String> rules, int attempts, boolean besideReference, List<ChosenControl> controls) {

        /** Takes copies. */
        public Programme {
            rules = Set.copyOf(rules);
            controls = List.copyOf(controls);
        }
    }

    /**
     * Opens the evidence of a run.
     *
     * @param evidence the transcripts
     * @param scratch folder for files that specs make, kept by the caller
     * @return empty when no transcript says under which setting it was recorded
     */
    public static Optional<Replay> of(EvidenceFolder evidence, Path scratch) {
        Optional<Setting> own = setting(evidence, scratch, false);
        return own.map(found -> new Replay(
                evidence, scratch, found, setting(evidence, scratch, true).orElse(found)));
    }

    /** The seed from which the run drew. */
    public Seed seed() {
        return new Seed(own.seed());
    }

    /**
     * Plays the specs that prove some rules.
     *
     * @param specification found with the seed of the run
     * @param catalogue of the rules
     * @param programme of the run, or a part of it
     * @return what they came to
     */
    public Replayed play(Specification specification, Catalogue catalogue, Programme programme) {
        try (Stage stage = new Stage(own, evidence, scratch);
                Stage beside = new Stage(reference, evidence, scratch)) {
            Execution alone = new Execution(stage.run(), specification, programme.rules(), programme.attempts());
            Execution execution = programme.besideReference() ? alone.beside(beside.run()) : alone;
            List<Outcome> outcomes = execution.execute(new Progress() {});
            List<RuleResult> results = new ReportAssembler(catalogue, execution.plan(), outcomes).results();
            List<Control> controls = execution.execute(played(programme.controls(), execution.plan()));
            Map<String, String> divergences = new TreeMap<>(stage.divergences());
            divergences.putAll(beside.divergences());
            return new Replayed(execution.plan(), results, controls, divergences);
        }
    }

    private static List<ChosenControl> played(List<ChosenControl> chosen, Plan plan) {
        return chosen.stream()
                .filter(control -> plan.find(control.listed().spec()).isPresent())
                .toList();
    }

    private static Optional<Setting> setting(EvidenceFolder evidence, Path scratch, boolean onReference) {
        return specs(evidence).stream()
                .filter(spec -> AttemptId.of(spec).onReference() == onReference)
                .map(spec -> setting(evidence, spec, scratch))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Setting> setting(EvidenceFolder evidence, String spec, Path scratch) {
        try {
            return Optional.of(Recorded.read(evidence, spec, scratch).setting());
        } catch (Recorded.NotRecorded old) {
            return Optional.empty();
        }
    }

    private static List<String> specs(EvidenceFolder evidence) {
        try (Stream<Path> files = Files.list(evidence.path())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXTENSION))
                    .map(name -> name.substring(0, name.length() - EXTENSION.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
