package org.virttck.specs.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.testng.annotations.Test;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.engine.StressBench;

/** Recovery of reboots that hang, while a reboot is under way that does not. */
public final class RecoveryRaceSpec extends StressBench {

    /** One caller reboots an instance, the others look after reboots that hang. */
    @Proves("power.recovery-beside-a-reboot-ends-running")
    @Test
    public void instanceRunsAfterAllHaveReturned() {
        Bench bench = bench();
        InstanceId instance = bench.running();
        List<String> answers = new Crowd(bench).answers(caller -> () -> rebootOrRecover(caller == 0, bench, instance));
        Answers.assertSucceededOr(answers, ErrorCode.CONFLICT);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after a reboot and recoveries beside it");
    }

    private static void rebootOrRecover(boolean reboot, Bench bench, InstanceId instance) {
        if (reboot) {
            bench.power().reboot(instance, RebootType.HARD);
        } else {
            bench.power().rebootStuck(Set.of(instance), bench.patience().call());
        }
    }
}
