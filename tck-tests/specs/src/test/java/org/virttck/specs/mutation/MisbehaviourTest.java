package org.virttck.specs.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.harness.distort.Answer;
import org.virttck.report.Report.Failure;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Report.SpecResult;
import org.virttck.report.Verdict;

/** Drivers that do what the contract has no word for: each costs the rule at hand, and the run goes on. */
class MisbehaviourTest {

    private static final String RULE = "host.has-a-node";

    @TempDir
    private Path folder;

    @Test
    void anErrorOfTheJvmIsTheDriversFailure() throws IOException {
        assertObserved("java.lang.StackOverflowError", call -> {
            throw new StackOverflowError();
        });
    }

    @Test
    void aForeignExceptionIsTheDriversFailure() throws IOException {
        assertObserved("java.lang.IllegalStateException: socket closed", call -> {
            throw new IllegalStateException("socket closed");
        });
    }

    @Test
    void anAbsentAnswerIsTheDriversFailure() throws IOException {
        assertObserved("null", call -> null);
    }

    @Test
    void aCallThatNeverReturnsIsTheDriversFailure() throws IOException {
        assertObserved("no return; the call was given up", call -> {
            new CountDownLatch(1).await();
            return null;
        });
    }

    private void assertObserved(String observed, Answer answer) throws IOException {
        Mutant mutant = Mutant.breaking(RULE, observed).on("host.nodes", answer);
        RuleResult result = new Trial(folder)
                .ofBrokenRuleAlone(mutant).stream()
                        .filter(candidate -> candidate.rule().equals(RULE))
                        .findFirst()
                        .orElseThrow();
        assertEquals(Verdict.FAIL, result.verdict(), result::toString);
        Failure failure = result.specs().stream()
                .map(SpecResult::failure)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        assertTrue(failure.observed().orElse("").startsWith(observed), failure::toString);
    }
}
