package org.virttck.specs.concurrency;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Recovery and reboot that do not know of each other. */
final class RecoveryRaceMutants implements Mutants {

    private static final long WHILE_MILLIS = 15;

    private final AtomicInteger recovering = new AtomicInteger();

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("power.recovery-beside-a-reboot-ends-running", "recovery turns off what has just come back")
                        .on("power.rebootStuck", this::recoverSlowly)
                        .on("power.reboot", this::rebootBesideRecovery));
    }

    private Object recoverSlowly(Call call) throws Throwable {
        recovering.incrementAndGet();
        try {
            boolean stop = new CountDownLatch(1).await(WHILE_MILLIS, TimeUnit.MILLISECONDS);
            return stop ? null : call.proceed();
        } finally {
            recovering.decrementAndGet();
        }
    }

    private Object rebootBesideRecovery(Call call) throws Throwable {
        boolean stop = new CountDownLatch(1).await(1, TimeUnit.MILLISECONDS);
        Object answer = call.proceed();
        if (!stop && recovering.get() > 0) {
            call.driver().power().off(call.<InstanceId>argument(0), Duration.ZERO, Duration.ZERO);
        }
        return answer;
    }
}
