package org.virttck.specs.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every rule is killed by a wrong driver. By default each one meets only the rule that it breaks; with the system property
 * {@code virttck.matrix=full} it meets all rules, and with {@code virttck.matrix=sample} some of them do. The matrix is
 * written to {@code target/kill-matrix.md}, that of the sample to {@code target/specificity.md}.
 */
class KillMatrixTest {

    private static final Path PAGE = Path.of("target", "kill-matrix.md");
    private static final Path PUBLISHED = Path.of("..", "..", "docs", "kill-matrix.md");

    private static final Path SAMPLE_PAGE = Path.of("target", "specificity.md");
    private static final int SAMPLED = 16;

    private final boolean full = "full".equals(System.getProperty("virttck.matrix"));

    @TempDir
    private Path folder;

    @Test
    void everyRuleIsKilledByAMutant() throws IOException {
        KillMatrix matrix = new KillMatrix();
        Trial trial = new Trial(folder);
        for (Mutant mutant : AllMutants.list()) {
            matrix.add(mutant, full ? trial.of(mutant) : trial.ofBrokenRuleAlone(mutant));
        }
        Files.writeString(PAGE, matrix.toMarkdown(Trial.catalogue(), full));
        assertAll(
                () -> assertEquals(List.of(), matrix.survivors(), "mutants that nobody noticed"),
                () -> assertEquals(
                        List.of(), matrix.rulesNeverKilled(Trial.catalogue()), "rules that no mutant makes fail"),
                () -> assertTrue(
                        matrix.medianOfOthers() <= 1,
                        () -> "half of the mutants make " + matrix.medianOfOthers() + " other rules fail"));
    }

    @Test
    @EnabledIfSystemProperty(
            named = "virttck.matrix",
            matches = "sample",
            disabledReason = "takes minutes; tells how narrowly mutants hit")
    void halfOfASampleMakesHardlyAnyOtherRuleFail() throws IOException {
        KillMatrix matrix = new KillMatrix();
        Trial trial = new Trial(folder);
        List<Mutant> all = AllMutants.list();
        for (int place = 0; place < all.size(); place += SAMPLED) {
            matrix.add(all.get(place), trial.of(all.get(place)));
        }
        Files.writeString(SAMPLE_PAGE, matrix.toSpecificity(Trial.catalogue(), SAMPLED));
        assertAll(
                () -> assertEquals(List.of(), matrix.survivors(), "mutants that nobody noticed"),
                () -> assertTrue(
                        matrix.medianOfOthers() <= 1,
                        () -> "half of the mutants make " + matrix.medianOfOthers() + " other rules fail"));
    }

    @Test
    void thePublishedMatrixIsAboutTheseMutants() throws IOException {
        List<String> present = AllMutants.list().stream()
                .map(mutant -> "| " + mutant.rule() + " | " + mutant.fault() + " |")
                .sorted()
                .toList();
        List<String> published = Files.readAllLines(PUBLISHED).stream()
                .filter(line -> line.startsWith("| ") && line.contains("."))
                .map(line -> line.substring(0, line.indexOf(" |", line.indexOf(" | ") + 3) + 2))
                .sorted()
                .toList();
        assertEquals(
                String.join("\n", present),
                String.join("\n", published),
                "docs/kill-matrix.md is old: copy target/kill-matrix.md there, see CONTRIBUTING.md");
    }
}
