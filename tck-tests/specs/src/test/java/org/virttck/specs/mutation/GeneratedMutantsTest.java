package org.virttck.specs.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Rule;
import org.virttck.specs.mutation.GeneratedMutants.Generated;

/**
 * Of the drivers that nobody thought of nearly all are caught, and those that are not are known, with the reason. Each
 * meets the rules of its chapter first and the others only if that was not enough. By default a part of them is tried
 * against what the published page says.
 */
class GeneratedMutantsTest {

    private static final Path PAGE = Path.of("target", "generated-mutants.md");
    private static final Path PUBLISHED = Path.of("..", "..", "docs", "generated-mutants.md");
    private static final Set<GeneratedFault> TRIED_ALWAYS =
            EnumSet.of(GeneratedFault.DOES_NOTHING, GeneratedFault.FAILS);

    @TempDir
    private Path folder;

    @Test
    @EnabledIfSystemProperty(
            named = "virttck.matrix",
            matches = "full|generated",
            disabledReason = "takes minutes; part of .ci/run")
    void nearlyAllAreCaughtAndTheOthersAreKnown() throws IOException {
        List<Generated> all = GeneratedMutants.list();
        Trial trial = new Trial(folder, GeneratedFault.CALL_LIMIT);
        List<String> survivors = new ArrayList<>();
        Map<String, String> caught = new TreeMap<>();
        for (Generated generated : all) {
            String by = caughtBy(trial, generated);
            if (by.isEmpty()) {
                survivors.add(generated.toString());
            } else {
                caught.put(generated.toString(), by);
            }
        }
        Files.writeString(PAGE, GeneratedPage.of(all, caught));
        long visible = all.size()
                - survivors.stream().filter(KnownSurvivors::changesNothing).count();
        assertAll(
                () -> assertEquals(
                        List.of(),
                        survivors.stream()
                                .filter(name -> !KnownSurvivors.knows(name))
                                .toList(),
                        "survivors that nobody has explained"),
                () -> assertEquals(
                        List.of(),
                        KnownSurvivors.names().stream()
                                .filter(caught::containsKey)
                                .toList(),
                        "known survivors that were caught: take them off the list"),
                () -> assertTrue(
                        caught.size() * 100L >= visible * 95, () -> caught.size() + " of " + visible + " are caught"));
    }

    @Test
    void thePublishedPageIsAboutTheseMutants() throws IOException {
        List<String> present =
                GeneratedMutants.list().stream().map(GeneratedPage::beginning).toList();
        assertEquals(
                String.join("\n", present),
                String.join("\n", GeneratedPage.rulesByBeginning(PUBLISHED).keySet()),
                "docs/generated-mutants.md is old: copy target/generated-mutants.md there, see CONTRIBUTING.md");
    }

    /** The two kinds that do not hang on time; each meets the rules that the page names first. */
    @Test
    void whatDoesNothingOrFailsIsCaughtAsThePageSays() throws IOException {
        Map<String, Set<String>> published = GeneratedPage.rulesByBeginning(PUBLISHED);
        Trial trial = new Trial(folder, GeneratedFault.CALL_LIMIT);
        List<String> missed = new ArrayList<>();
        for (Generated generated : GeneratedMutants.list()) {
            Set<String> rules = published.getOrDefault(GeneratedPage.beginning(generated), Set.of());
            boolean tried = TRIED_ALWAYS.contains(generated.distortion()) && !rules.isEmpty();
            if (tried
                    && caughtBy(trial, generated, rules).isEmpty()
                    && caughtBy(trial, generated).isEmpty()) {
                missed.add(generated + " by " + rules);
            }
        }
        assertEquals(List.of(), missed, "mutants that the page says are caught");
    }

    private static String caughtBy(Trial trial, Generated generated) throws IOException {
        Set<String> own = rules(generated.chapter());
        String by = caughtBy(trial, generated, own);
        return by.isEmpty() ? caughtBy(trial, generated, rules("")) : by;
    }

    /** The rules that fail; a driver that cannot even be opened is refused before any rule. */
    private static String caughtBy(Trial trial, Generated generated, Set<String> rules) throws IOException {
        try {
            return trial.of(generated.mutant(), rules).stream()
                    .filter(result -> result.verdict() == Verdict.FAIL)
                    .map(RuleResult::rule)
                    .collect(Collectors.joining(", "));
        } catch (RuntimeException refused) {
            return "refused at open";
        }
    }

    private static Set<String> rules(String chapter) {
        return Trial.catalogue().rules().stream()
                .map(Rule::id)
                .filter(rule -> chapter.isEmpty() || rule.startsWith(chapter + "."))
                .collect(Collectors.toSet());
    }
}
