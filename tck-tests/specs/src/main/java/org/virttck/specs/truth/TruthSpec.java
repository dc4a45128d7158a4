package org.virttck.specs.truth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.time.Duration;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;

/** What a driver declares works, and what it does not declare it refuses at once and without effect. */
final class TruthSpec {

    @SpecForEach(TruthCases.class)
    void truth(Bench bench, TruthCase truth) {
        if (bench.declares(truth.capability())) {
            assertNotUnsupported(bench, truth);
        } else {
            assertRefusedAtOnceAndWithoutEffect(bench, truth);
        }
    }

    private static void assertNotUnsupported(Bench bench, TruthCase truth) {
        InstanceId instance = truth.operation().worksFrom().map(bench::in).orElseGet(bench::unknown);
        String answer = answerOf(() -> truth.operation().perform(bench, instance));
        if (answer.startsWith(ErrorCode.UNSUPPORTED.name())) {
            String expected = "it works: " + truth.capability() + " is declared";
            throw new AssertionFailedError(truth.operation().name() + " is refused", expected, answer);
        }
    }

    private static void assertRefusedAtOnceAndWithoutEffect(Bench bench, TruthCase truth) {
        InstanceId instance = bench.running();
        PowerState state = bench.state(instance);
        Duration begun = bench.tape().elapsed();
        String answer = answerOf(() -> truth.operation().perform(bench, instance));
        Duration taken = bench.tape().elapsed().minus(begun);
        if (answer.equals("success")) {
            bench.observedDrift(truth.capability());
        }
        String expected = "UNSUPPORTED: " + truth.capability() + " is not declared";
        if (!answer.startsWith(ErrorCode.UNSUPPORTED.name())) {
            throw new AssertionFailedError(truth.operation().name() + " is not refused", expected, answer);
        }
        assertTrue(
                taken.compareTo(bench.patience().refusal()) <= 0,
                () -> "the refusal of " + truth.operation().name() + " took " + taken.toMillis() + " ms");
        assertTrue(
                bench.instances().ids().contains(instance),
                () -> "the instance is not listed after a refused "
                        + truth.operation().name());
        assertEquals(
                state,
                bench.state(instance),
                "state after a refused " + truth.operation().name());
    }
}
