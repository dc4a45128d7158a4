package org.virttck.specs.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.harness.distort.Distortion;
import org.virttck.report.ChosenControl;
import org.virttck.report.Controls.Control;
import org.virttck.report.ListedControl;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;
import org.virttck.report.digest.Sha256;
import org.virttck.specs.mutation.GeneratedMutants.Generated;

/**
 * Finds out which falsehoods are noticed at once, so that a run can have them as negative controls: each operation of a
 * facet, falsified in each way that applies, before each spec of the chapter of that name.
 */
final class KnownControls {

    private static final int MOST_OF_A_SPEC = 3;

    /** Falsified openings and closings would leave something behind that the clean-up does not know. */
    private static final Set<String> LEFT_ALONE = Set.of("driver", "events");

    private final Trial trial;
    private final List<RuleResult> honest;

    KnownControls(Trial trial, List<RuleResult> honest) {
        this.trial = trial;
        this.honest = honest;
    }

    /** Those that are noticed, at most a few of each spec. */
    List<ListedControl> found() throws IOException {
        Map<String, List<ListedControl>> bySpec = new LinkedHashMap<>();
        for (Generated generated : falsehoods()) {
            for (ListedControl noticed : noticed(candidates(generated))) {
                bySpec.computeIfAbsent(noticed.spec(), spec -> new ArrayList<>())
                        .add(noticed);
            }
        }
        return bySpec.values().stream()
                .flatMap(ofSpec -> ofSpec.stream()
                        .sorted(Comparator.comparing(control -> Sha256.hex(control.line())))
                        .limit(MOST_OF_A_SPEC))
                .sorted(Comparator.comparing(ListedControl::line))
                .toList();
    }

    /** Which of some are noticed without waiting for something in vain. */
    List<ListedControl> noticed(List<ChosenControl> controls) throws IOException {
        return controls.isEmpty()
                ? List.of()
                : trial.controlled(controls).entrySet().stream()
                        .filter(entry -> entry.getKey().isCaught() && !waitedInVain(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .map(Control::chosen)
                        .map(ChosenControl::listed)
                        .toList();
    }

    /** The controls of a list whose specs there are. */
    List<ChosenControl> ofPresentSpecs(List<ListedControl> listed) {
        Map<String, String> ruleOf = new LinkedHashMap<>();
        honest.forEach(result -> passed(result).forEach(spec -> ruleOf.putIfAbsent(spec, result.rule())));
        return listed.stream()
                .filter(control -> ruleOf.containsKey(control.spec()))
                .map(control -> new ChosenControl(ruleOf.get(control.spec()), control))
                .toList();
    }

    private static List<Generated> falsehoods() {
        Set<String> shared = Arrays.stream(Distortion.values()).map(Enum::name).collect(Collectors.toSet());
        return GeneratedMutants.list().stream()
                .filter(generated -> shared.contains(generated.distortion().name()))
                .filter(generated -> !LEFT_ALONE.contains(generated.chapter()))
                .toList();
    }

    private List<ChosenControl> candidates(Generated generated) {
        List<ListedControl> ofChapter = honest.stream()
                .filter(result -> result.rule().startsWith(generated.chapter() + "."))
                .filter(result -> Trial.isPlayed(result.rule()))
                .flatMap(result -> passed(result).stream())
                .distinct()
                .map(spec -> new ListedControl(
                        spec, generated.operation(), generated.distortion().name()))
                .toList();
        return ofPresentSpecs(ofChapter);
    }

    private static List<String> passed(RuleResult result) {
        return result.specs().stream()
                .filter(spec -> spec.outcome() == Verdict.PASS)
                .map(SpecResult::id)
                .toList();
    }

    private static boolean waitedInVain(Path transcript) {
        try {
            return Files.readString(transcript).contains("\"met\":false");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
