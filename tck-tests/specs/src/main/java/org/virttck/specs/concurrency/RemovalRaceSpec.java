package org.virttck.specs.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertAbsent;
import static org.virttck.specs.instances.Listings.assertListed;

import java.time.Duration;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.testng.annotations.Test;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.bench.Refusal;
import org.virttck.harness.bench.Shared;
import org.virttck.harness.engine.StressBench;
import org.virttck.specs.inventory.Meter;

/** Removals that meet what makes or starts an instance. */
public final class RemovalRaceSpec extends StressBench {

    private static final int MOST_REMOVALS = 20;

    /** One caller removes what the others turn off and on. */
    @Proves("concurrency.destroyed-stays-gone")
    @Test
    public void instanceThatWasRemovedStaysGone() {
        Bench bench = bench();
        for (int round = 0; round < Size.of(bench).rounds(); round++) {
            Meter meter = Meter.of(bench);
            InstanceSpec spec = bench.spec().build();
            bench.in(PowerState.RUNNING, spec);
            List<String> answers = new Crowd(bench).answers(caller -> callOf(caller, bench, spec.id()));
            assertRemoved(bench, spec, answers.get(0));
            boolean back = bench.waiting()
                    .holdsWithin(
                            "an instance that comes back",
                            bench.patience().quiet(),
                            () -> bench.instances().exists(spec.id()));
            assertNoTrace(bench, spec, back, meter);
        }
    }

    /** One caller makes what the others remove for as long as that takes. */
    @Proves("concurrency.removal-beside-a-spawn-leaves-all-or-nothing")
    @Test
    public void instanceIsWholeOrGoneAfterASpawnAndRemovals() {
        Bench bench = bench();
        for (int round = 0; round < Size.of(bench).rounds(); round++) {
            Meter meter = Meter.of(bench);
            InstanceSpec spec = bench.spec().build();
            Shared<Boolean> made = bench.shared(false);
            new Crowd(bench).answers(caller -> caller == 0 ? spawning(bench, spec, made) : removing(bench, spec, made));
            if (bench.instances().exists(spec.id())) {
                assertListed(bench, spec);
                assertRuns(bench, spec);
                bench.instances().destroy(spec.id());
            }
            assertNoTrace(bench, spec, false, meter);
        }
    }

    private static Runnable callOf(int caller, Bench bench, InstanceId instance) {
        List<Runnable> calls = List.of(
                () -> bench.instances().destroy(instance),
                () -> bench.power().on(instance),
                () -> {
                    bench.power().off(instance, Duration.ZERO, Duration.ZERO);
                    bench.power().on(instance);
                },
                () -> bench.power().on(instance));
        return calls.get(caller);
    }

    private static Runnable spawning(Bench bench, InstanceSpec spec, Shared<Boolean> made) {
        return () -> {
            try {
                bench.instances().spawn(spec);
            } finally {
                made.update(before -> true);
            }
        };
    }

    private static Runnable removing(Bench bench, InstanceSpec spec, Shared<Boolean> made) {
        return () -> {
            for (int time = 0; time < MOST_REMOVALS && !made.get(); time++) {
                bench.instances().destroy(spec.id());
            }
        };
    }

    /** Who was refused because others were at work asks again when they are not. */
    private static void assertRemoved(Bench bench, InstanceSpec spec, String answer) {
        boolean refused = answer.startsWith("CONFLICT:");
        String last = refused ? Refusal.answerOf(() -> bench.instances().destroy(spec.id())) : answer;
        if (!last.equals("success")) {
            throw new AssertionFailedError("removal beside other calls", "success, or CONFLICT and then success", last);
        }
    }

    private static void assertRuns(Bench bench, InstanceSpec spec) {
        PowerState state = bench.state(spec.id());
        if (state != PowerState.RUNNING) {
            throw new AssertionFailedError("state of an instance that outlived removals", PowerState.RUNNING, state);
        }
    }

    private static void assertNoTrace(Bench bench, InstanceSpec spec, boolean back, Meter meter) {
        if (back) {
            throw new AssertionFailedError("an instance came back after its removal", "no " + spec.id(), "it exists");
        }
        assertAbsent(bench, spec);
        assertEquals(meter.first(), meter.now(), "usage after the removal");
    }
}
