package org.virttck.specs.concurrency;

import java.time.Duration;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.testng.annotations.Test;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.bench.Refusal;
import org.virttck.harness.engine.StressBench;

/** What calls that met leave behind when all have returned. */
public final class AftermathSpec extends StressBench {

    private static final Duration NEGATIVE = Duration.ZERO.minusNanos(1);

    /** On and off, and then nothing. */
    @Proves("concurrency.nothing-happens-after-the-return")
    @Test
    public void stateStaysWhenAllHaveReturned() {
        Bench bench = bench();
        for (int round = 0; round < Size.of(bench).rounds(); round++) {
            InstanceSpec spec = bench.spec().build();
            bench.in(PowerState.RUNNING, spec);
            new Crowd(bench).answers(caller -> () -> turn(caller % 2 == 0, bench, spec));
            PowerState left = bench.state(spec.id());
            boolean changed = bench.waiting()
                    .holdsWithin(
                            "another state than " + left,
                            bench.patience().quiet(),
                            () -> bench.state(spec.id()) != left);
            if (changed) {
                String observed = "then " + bench.state(spec.id());
                throw new AssertionFailedError("the state changed after all calls had returned", left, observed);
            }
        }
    }

    /** Two callers are refused while the two others are at work. */
    @Proves("concurrency.no-lock-is-left-behind")
    @Test
    public void callAloneWorksAfterRefusalsInACrowd() {
        Bench bench = bench();
        for (int round = 0; round < Size.of(bench).rounds(); round++) {
            InstanceSpec spec = bench.spec().build();
            bench.in(PowerState.RUNNING, spec);
            bench.arrange("an instance that can be turned off and on", () -> {
                turn(false, bench, spec);
                turn(true, bench, spec);
            });
            new Crowd(bench).answers(caller -> callOf(caller, bench, spec));
            assertWorksAlone("power off", () -> turn(false, bench, spec));
            assertWorksAlone("power on", () -> turn(true, bench, spec));
            assertWorksAlone("destroy", () -> bench.instances().destroy(spec.id()));
        }
    }

    private static Runnable callOf(int caller, Bench bench, InstanceSpec spec) {
        List<Runnable> calls = List.of(
                () -> turn(false, bench, spec),
                () -> turn(true, bench, spec),
                () -> bench.power().off(spec.id(), NEGATIVE, Duration.ZERO),
                () -> bench.instances().spawn(spec));
        return calls.get(caller);
    }

    private static void assertWorksAlone(String what, Runnable call) {
        String answer = Refusal.answerOf(call);
        if (!answer.equals("success")) {
            throw new AssertionFailedError(what + " alone, after calls at the same time", "success", answer);
        }
    }

    private static void turn(boolean on, Bench bench, InstanceSpec spec) {
        if (on) {
            bench.power().on(spec.id());
        } else {
            bench.power().off(spec.id(), Duration.ZERO, Duration.ZERO);
        }
    }
}
