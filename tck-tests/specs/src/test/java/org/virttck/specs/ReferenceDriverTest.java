package org.virttck.specs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
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
    @ValueSource(strings = {"7f3a91c2", "ffffffff"})
    void passesEveryRuleWhateverTheSeed(String seed) throws IOException {
        List<RuleResult> results = new Trial(folder).ofReference(Map.of(), seed);
        assertEquals(Map.of(), those(results, result -> result.verdict() != Verdict.PASS), "rules that did not pass");
        assertEquals(Trial.catalogue().rules().size(), results.size(), "rules judged");
        assertEquals(
                List.of(),
                results.stream().filter(result -> result.specs().isEmpty()).toList(),
                "rules without a spec");
    }

    @ParameterizedTest
    @EnumSource(Capability.class)
    @EnabledIfSystemProperty(
            named = "virttck.matrix",
            matches = "full|capabilities",
            disabledReason = "takes minutes; any subset is tried in its place")
    void declaringLessGivesNoFailureAndNoPassOfWhatIsNotDeclared(Capability absent) throws IOException {
        assertJudgedWithout(EnumSet.of(absent));
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 159, 2653})
    void declaringAnySubsetIsNeverBetter(long seed) throws IOException {
        Random random = new Random(seed);
        Set<Capability> absent = EnumSet.allOf(Capability.class);
        absent.removeIf(capability -> random.nextBoolean());
        assertJudgedWithout(absent);
    }

    private void assertJudgedWithout(Set<Capability> absent) throws IOException {
        String without = absent.stream().map(Capability::name).collect(Collectors.joining(","));
        Map<String, Verdict> expected = new TreeMap<>();
        Trial.catalogue().rules().forEach(rule -> expected.put(rule.id(), expected(rule, absent)));
        List<RuleResult> results = new Trial(folder).ofReference(Map.of("without", without), "00000001");
        assertEquals(
                Map.of(),
                those(results, result -> result.verdict() != expected.get(result.rule())),
                () -> "otherwise than without " + without);
        assertEquals(expected.keySet(), those(results, any -> true).keySet(), "rules judged");
    }

    private static Verdict expected(Rule rule, Set<Capability> absent) {
        boolean anyOfThem = rule.needsAny().isEmpty() || !absent.containsAll(rule.needsAny());
        boolean all = rule.needs().stream().noneMatch(absent::contains);
        return anyOfThem && all ? Verdict.PASS : Verdict.NOT_APPLICABLE;
    }

    private static Map<String, String> those(List<RuleResult> results, Predicate<RuleResult> wanted) {
        Map<String, String> told = new TreeMap<>();
        results.stream()
                .filter(wanted)
                .forEach(result -> told.put(result.rule(), result.verdict() + " " + result.reason()));
        return told;
    }
}
