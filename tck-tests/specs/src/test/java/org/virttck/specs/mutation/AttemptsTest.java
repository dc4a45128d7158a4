package org.virttck.specs.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.harness.distort.Answer;
import org.virttck.report.Report.RuleResult;
import org.virttck.report.Verdict;

/** A driver that fails now and then is not made right by being tried again. */
class AttemptsTest {

    private static final String RULE = "host.has-a-node";
    private static final int ATTEMPTS = 3;

    @TempDir
    private Path folder;

    @Test
    void aRightDriverPassesEachTime() throws IOException {
        assertVerdict(Verdict.PASS, 0);
    }

    @Test
    void oneFailureAmongPassesDecidesNothing() throws IOException {
        assertVerdict(Verdict.INCONCLUSIVE, 1);
    }

    @Test
    void aFailureEachTimeIsAFailure() throws IOException {
        assertVerdict(Verdict.FAIL, ATTEMPTS);
    }

    private void assertVerdict(Verdict expected, int failures) throws IOException {
        Mutant failing = breaking(RULE, "fails at first").onEach("host.nodes", () -> failing(failures));
        RuleResult result = new Trial(folder, ATTEMPTS)
                .ofBrokenRuleAlone(failing).stream()
                        .filter(candidate -> candidate.rule().equals(RULE))
                        .findFirst()
                        .orElseThrow();
        assertEquals(ATTEMPTS, result.specs().size());
        assertEquals(expected, result.verdict());
    }

    private static Answer failing(int failures) {
        AtomicInteger calls = new AtomicInteger();
        return call -> {
            if (calls.incrementAndGet() <= failures) {
                throw new VirtDriverException(ErrorCode.INTERNAL, "not now");
            }
            return call.proceed();
        };
    }
}
