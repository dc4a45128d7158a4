package org.virttck.specs.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.harness.replay.Replay.Replayed;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;

/**
 * Every spec comes to the same when its record is played: with the right driver, and with wrong ones. By default every
 * sixteenth mutant is recorded and played; with the system property {@code virttck.matrix=full} each of them.
 */
class ReplayTest {

    private static final int SAMPLED = 16;
    private static final String SEED = "5eed0001";

    private final boolean full = "full".equals(System.getProperty("virttck.matrix"));

    @TempDir
    private Path folder;

    @Test
    void everySpecComesToTheSameWithTheRightDriver() throws IOException {
        Trial trial = new Trial(folder);
        Tried tried = trial.triedReference(SEED);
        Replayed replayed = trial.replayed(tried);
        assertSame("the right driver", tried, replayed);
        assertTrue(outcomes(replayed.results()).size() > 1000, "specs that were played");
    }

    @Test
    void wrongDriversFailInTheSameWay() throws IOException {
        Trial trial = new Trial(folder);
        List<Mutant> all = AllMutants.list();
        List<String> failed = new ArrayList<>();
        for (int place = 0; place < all.size(); place += full ? 1 : SAMPLED) {
            Tried tried = trial.triedBrokenRuleAlone(all.get(place));
            Replayed replayed = trial.replayed(tried);
            assertSame(all.get(place).toString(), tried, replayed);
            replayed.results().stream()
                    .filter(result -> result.verdict() == Verdict.FAIL)
                    .map(RuleResult::rule)
                    .forEach(failed::add);
        }
        assertTrue(failed.size() >= all.size() / SAMPLED, () -> "rules that failed when played: " + failed);
    }

    /** One answer is changed, and nothing else: the spec asks for what the record goes on with, and finds it wrong. */
    @Test
    void anAnswerThatWasChangedChangesTheVerdict() throws IOException {
        Trial trial = new Trial(folder);
        Tried tried = trial.triedReference(SEED);
        Path transcript = tried.evidence().resolve("PowerOffSpec.offLeadsToShutdown.ndjson");
        String honest = Files.readString(transcript);
        String forged = honest.replace("SHUTDOWN", "RUNNING");
        assertTrue(!forged.equals(honest), "an answer was changed");
        Files.writeString(transcript, forged);
        Replayed replayed = trial.replayed(tried);
        assertTrue(!outcomes(tried.results()).equals(outcomes(replayed.results())), "the verdict is another one");
    }

    private static void assertSame(String driver, Tried tried, Replayed replayed) {
        assertAll(
                () -> assertEquals(Map.of(), replayed.divergences(), () -> "specs that left the record of " + driver),
                () -> assertEquals(
                        outcomes(tried.results()),
                        outcomes(replayed.results()),
                        () -> "what specs came to with " + driver));
    }

    /** Verdict and words of each spec. */
    private static Map<String, String> outcomes(List<RuleResult> results) {
        Map<String, String> outcomes = new TreeMap<>();
        for (RuleResult result : results) {
            for (SpecResult spec : result.specs()) {
                outcomes.put(
                        result.rule() + " by " + spec.id(), spec.outcome() + " " + spec.failure());
            }
        }
        return outcomes;
    }
}
