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
        List<Mutant> all = AllMutants.list().stream()
                .filter(mutant -> Trial.isPlayed(mutant.rule()))
                .toList();
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

    /** An answer is changed, and nothing else: the spec fails, and does not ask for the rest of its record. */
    @Test
    void anAnswerThatWasChangedChangesTheVerdict() throws IOException {
        Trial trial = new Trial(folder);
        Tried tried = trial.triedReference(SEED, "power.off-is-idempotent");
        for (SpecResult spec : specs(tried.results())) {
            Path transcript = tried.evidence().resolve(spec.id() + ".ndjson");
            String honest = Files.readString(transcript);
            Files.writeString(transcript, honest.replace("\"state\":\"SHUTDOWN\"", "\"state\":\"CRASHED\""));
        }
        Replayed forged = trial.replayed(tried);
        assertTrue(!forged.divergences().isEmpty(), "specs went on where the record did not");
        assertTrue(
                specs(forged.results()).stream().anyMatch(spec -> spec.outcome() != Verdict.PASS),
                () -> "what came of it: " + outcomes(forged.results()));
    }

    @Test
    void aCallThatWasLeftOutIsMissed() throws IOException {
        Trial trial = new Trial(folder);
        Tried tried = trial.triedReference(SEED, "power.off-is-idempotent");
        SpecResult spec = specs(tried.results()).get(0);
        Path transcript = tried.evidence().resolve(spec.id() + ".ndjson");
        List<String> honest = Files.readAllLines(transcript);
        List<String> forged = new ArrayList<>(honest);
        forged.removeIf(line -> line.contains("\"operation\":\"instances.spawn\""));
        assertTrue(forged.size() < honest.size(), "a line was left out");
        Files.write(transcript, forged);
        assertEquals(
                List.of(spec.id()),
                List.copyOf(trial.replayed(tried).divergences().keySet()));
    }

    private static List<SpecResult> specs(List<RuleResult> results) {
        return results.stream().flatMap(result -> result.specs().stream()).toList();
    }

    private static void assertSame(String driver, Tried tried, Replayed replayed) {
        assertAll(
                () -> assertEquals(Map.of(), replayed.divergences(), () -> "specs that left the record of " + driver),
                () -> assertEquals(
                        outcomes(tried.results()),
                        outcomes(replayed.results()),
                        () -> "what specs came to with " + driver));
    }

    /** Verdict and words of each spec that is played. */
    private static Map<String, String> outcomes(List<RuleResult> results) {
        Map<String, String> outcomes = new TreeMap<>();
        results.stream()
                .filter(result -> Trial.isPlayed(result.rule()))
                .forEach(result ->
                        result.specs().forEach(spec -> outcomes.put(result.rule() + " by " + spec.id(), told(spec))));
        return outcomes;
    }

    /** Half of a surrogate pair cannot be written down as JSON, and a replay has a folder of its own. */
    private static String told(SpecResult spec) {
        return (spec.outcome() + " " + spec.failure())
                .replaceAll("\\p{Cs}", "\ufffd")
                .replaceAll("/[^ ]*/(run\\d+/scratch|replay\\d+)/", "/scratch/");
    }
}
