package org.virttck.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.virttck.driver.Capability;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.report.catalogue.Rule;
import org.virttck.specs.mutation.Trial;

/** The reference driver passes everything, with all capabilities and with each one off. */
class ReferenceDriverTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "7f3a91c2", "ffffffff"})
    void passesEveryRuleWhateverTheSeed(String seed) throws IOException {
        List<RuleResult> results = new Trial(folder).ofReference(Map.of(), seed);
        assertEquals(Map.of(), notPassed(results), "rules that did not pass");
        assertEquals(Trial.catalogue().rules().size(), results.size(), "rules judged");
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    void declaringLessGivesNoFailureAndNoPassOfWhatIsNotDeclared(Capability absent) throws IOException {
        List<RuleResult> results = new Trial(folder).ofReference(Map.of("without", absent.name()), "00000001");
        Set<String> needing = Trial.catalogue().rules().stream()
                .filter(rule -> rule.needs().contains(absent))
                .map(Rule::id)
                .collect(Collectors.toSet());
        for (RuleResult result : results) {
            Verdict expected = needing.contains(result.rule()) ? Verdict.NOT_APPLICABLE : Verdict.PASS;
            assertEquals(expected, result.verdict(), () -> result.rule() + " without " + absent + ": " + result);
        }
    }

    @Test
    void everyRuleHasASpec() throws IOException {
        List<String> without = new Trial(folder)
                .ofReference(Map.of(), "00000001").stream()
                        .filter(result -> result.specs().isEmpty())
                        .map(RuleResult::rule)
                        .toList();
        assertEquals(List.of(), without, "rules without a spec");
    }

    private static Map<String, String> notPassed(List<RuleResult> results) {
        Map<String, String> others = new TreeMap<>();
        results.stream()
                .filter(result -> result.verdict() != Verdict.PASS)
                .forEach(result -> others.put(result.rule(), result.verdict() + " " + result.reason()));
        return others;
    }
}
