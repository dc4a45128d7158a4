package org.virttck.specs.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.harness.replay.Replay.Replayed;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;
import org.virttck.specs.instances.Faults;

/** A reference driver beside the one under test tells a fault of the environment from one of the driver. */
class ReferenceBesideTest {

    private static final String RULE = "host.has-a-node";
    private static final Mutant SOUND = breaking(RULE, "nothing");
    private static final Mutant FAILING = breaking(RULE, "fails").on("host.nodes", Faults.refuse(ErrorCode.INTERNAL));

    @TempDir
    private Path folder;

    @Test
    void whatFailsOnTheDriverAloneIsItsFault() throws IOException {
        assertVerdict(Verdict.FAIL, FAILING, SOUND);
    }

    @Test
    void whatFailsOnBothIsNotBlamedOnTheDriver() throws IOException {
        String reason = assertVerdict(Verdict.ERROR, FAILING, FAILING);
        assertTrue(reason.startsWith("the reference driver, tried beside it, came to FAIL: "), reason);
    }

    @Test
    void whatHoldsAllTheSameIsHeld() throws IOException {
        assertVerdict(Verdict.PASS, SOUND, FAILING);
    }

    private String assertVerdict(Verdict expected, Mutant own, Mutant reference) throws IOException {
        Trial trial = new Trial(folder);
        Tried tried = trial.triedBeside(own, reference);
        Replayed replayed = trial.replayed(tried);
        RuleResult result = result(tried.results());
        assertEquals(2, result.specs().size());
        assertEquals(expected, result.verdict());
        assertEquals(expected, result(replayed.results()).verdict(), "when it is judged again");
        assertEquals(Map.of(), replayed.divergences());
        return result.reason();
    }

    private static RuleResult result(List<RuleResult> results) {
        return results.stream()
                .filter(candidate -> candidate.rule().equals(RULE))
                .findFirst()
                .orElseThrow();
    }
}
