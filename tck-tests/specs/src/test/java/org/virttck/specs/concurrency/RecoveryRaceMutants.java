package org.virttck.specs.concurrency;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Recovery and reboot that do not know of each other. */
final class RecoveryRaceMutants implements Mutants {

    /** Far more than threads need that begin together; only a reboot that nobody meets waits for so long. */
    private static final long MEETING_MILLIS = 1_000;

    private final CountDownLatch recovering = new CountDownLatch(1);
    private final CountDownLatch rebooted = new CountDownLatch(1);

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("power.recovery-beside-a-reboot-ends-running", "recovery turns off what has just come back")
                        .on("power.rebootStuck", this::recoverWhileItReboots)
                        .on("power.reboot", this::rebootBesideRecovery));
    }

    private Object recoverWhileItReboots(Call call) throws Throwable {
        recovering.countDown();
        boolean met = rebooted.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
        Object answer = call.proceed();
        if (met) {
            call.driver()
                    .power()
                    .off(call.<Set<InstanceId>>argument(0).iterator().next(), Duration.ZERO, Duration.ZERO);
        }
        return answer;
    }

    private Object rebootBesideRecovery(Call call) throws Throwable {
        boolean met = recovering.await(MEETING_MILLIS, TimeUnit.MILLISECONDS);
        Object answer = call.proceed();
        if (met) {
            rebooted.countDown();
        }
        return answer;
    }
}
