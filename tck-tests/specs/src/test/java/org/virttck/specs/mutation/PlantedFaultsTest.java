package org.virttck.specs.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;

/** A driver with five faults in five chapters: the five rules are named, and nothing else is red. */
class PlantedFaultsTest {

    private static final Set<String> PLANTED = Set.of(
            "inventory.foreign-traits-are-untouched",
            "host.unknown-node-is-unavailable",
            "driver.contract-version-is-known",
            "suspension.suspended-instance-is-listed",
            "console.vnc-accepts-connections");

    @TempDir
    private Path folder;

    /** Walks and histories meet the faults too, and leave them to the rules whose matter they are. */
    private static final Set<Verdict> UNDECIDED = Set.of(Verdict.INCONCLUSIVE);

    @Test
    void theFiveRulesAreNamedAndNothingElseIsRed() throws IOException {
        List<Mutant> faults = PLANTED.stream().map(AllMutants::breaking).toList();
        Set<String> red = new Trial(folder)
                .of(faults).stream()
                        .filter(result -> !UNDECIDED.contains(result.verdict()) && result.verdict() != Verdict.PASS)
                        .map(PlantedFaultsTest::told)
                        .collect(Collectors.toSet());
        Set<String> expected = PLANTED.stream().map(rule -> rule + " FAIL").collect(Collectors.toSet());
        assertEquals(expected, red, "rules that are red");
    }

    private static String told(RuleResult result) {
        return result.rule() + " " + result.verdict();
    }
}
