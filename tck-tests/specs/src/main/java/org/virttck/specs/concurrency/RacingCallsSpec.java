package org.virttck.specs.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.testng.annotations.Test;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.engine.StressBench;

/** Calls about one instance at the same time. */
public final class RacingCallsSpec extends StressBench {

    private static final Set<PowerState> LEGAL = Set.of(PowerState.RUNNING, PowerState.SHUTDOWN);

    /** All callers remove one instance. */
    @Proves("concurrency.racing-destroys-all-succeed")
    @Test
    public void everyDestroySucceeds() {
        Answers.assertAllSucceeded(answersToDestroys(bench().running()));
    }

    /** All callers remove one instance. */
    @Proves("concurrency.racing-destroys-leave-nothing")
    @Test
    public void nothingIsLeftAfterDestroys() {
        InstanceId instance = bench().running();
        Answers.assertSucceededOr(answersToDestroys(instance), ErrorCode.CONFLICT);
        assertEquals(false, bench().instances().exists(instance), "whether the instance exists after all removals");
        assertEquals(false, bench().instances().ids().contains(instance), "whether it is listed after all removals");
    }

    /** Half of the callers turn one instance on, the others off. */
    @Proves("concurrency.racing-power-calls-end-in-a-legal-state")
    @Test
    public void powerCallsEndInALegalState() {
        Bench bench = bench();
        InstanceId instance = bench.running();
        List<String> answers = new Crowd(bench).answers(caller -> () -> turn(caller % 2 == 0, bench, instance));
        Answers.assertSucceededOr(answers, ErrorCode.CONFLICT, ErrorCode.INVALID_STATE);
        PowerState reached = bench.state(instance);
        if (!LEGAL.contains(reached)) {
            throw new AssertionFailedError("state after power calls at the same time", "one of " + LEGAL, reached);
        }
    }

    private List<String> answersToDestroys(InstanceId instance) {
        Bench bench = bench();
        return new Crowd(bench).answers(caller -> () -> bench.instances().destroy(instance));
    }

    private static void turn(boolean on, Bench bench, InstanceId instance) {
        if (on) {
            bench.power().on(instance);
        } else {
            bench.power().off(instance, Duration.ZERO, Duration.ZERO);
        }
    }
}
