package org.virttck.specs.resilience;

import static org.virttck.harness.bench.Refusal.answerOf;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.harness.process.DriverWork;

/** A driver is closed while one of its operations is under way. */
final class ClosedInTheMiddleSpec {

    @Spec("resilience.closing-ends-calls")
    void callThatIsUnderWayComesToAnEnd(Bench bench) {
        for (DriverWork work : new DriverWork[] {DriverWork.SPAWN, DriverWork.POWER_OFF, DriverWork.DESTROY}) {
            WorkCase interrupted = new WorkCase("", work);
            InstanceSpec instance = interrupted.ground(bench);
            String answer = answerWhenClosed(bench, interrupted, instance);
            if (!answer.equals("success") && !answer.startsWith(ErrorCode.UNAVAILABLE.name() + ":")) {
                throw new AssertionFailedError(
                        interrupted.slug() + " of a driver that is closed meanwhile", "success or UNAVAILABLE", answer);
            }
        }
    }

    @SpecForEach(ClosedWorkCases.class)
    void instanceIsWholeOrGone(Bench bench, WorkCase interrupted) {
        InstanceSpec instance = interrupted.ground(bench);
        answerWhenClosed(bench, interrupted, instance);
        Remains remains = new Remains(bench.anotherDriver(), instance);
        bench.waiting()
                .holdsWithin(
                        "an instance that is whole or gone", bench.patience().guest(), remains::areWholeOrGone);
        remains.assertWhole(interrupted.mayBeGone(), "the driver was closed in the middle of " + interrupted.slug());
    }

    private static String answerWhenClosed(Bench bench, WorkCase interrupted, InstanceSpec instance) {
        VirtDriver closing = bench.anotherDriver();
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> {
            begun.countDown();
            return bench.tape()
                    .actors()
                    .as("worker", () -> answerOf(() -> interrupted.work().perform(closing, instance)));
        });
        return awaited(bench, begun, closing, answer);
    }

    private static String awaited(
            Bench bench, CountDownLatch begun, VirtDriver closing, CompletableFuture<String> answer) {
        Duration limit = bench.patience().call().plus(bench.patience().margin());
        try {
            begun.await();
            closing.close();
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return "no answer within " + limit.toMillis() + " ms after close";
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AssertionError breach ? breach : new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
