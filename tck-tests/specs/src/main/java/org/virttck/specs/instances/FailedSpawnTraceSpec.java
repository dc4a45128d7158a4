package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.inventory.Meter;
import org.virttck.specs.inventory.Usage;

/** What a failed spawn leaves in the books of others: usage, and news. */
@Isolated("counts what is on the whole host")
final class FailedSpawnTraceSpec {

    @Spec("inventory.failed-spawn-leaves-usage")
    void noFailedSpawnTakesAnything(Bench bench) {
        Meter meter = Meter.of(bench);
        for (Flaw flaw : Flaw.all(bench)) {
            InstanceSpec bad = flaw.spoil(bench.spec().powerOn(false).build(), bench);
            assertTakesNothing(bench, bad, meter, flaw.slug());
        }
    }

    @Spec("inventory.failed-spawn-leaves-usage")
    void noRefusedDuplicateTakesAnything(Bench bench) {
        InstanceSpec first = bench.spec().powerOn(false).build();
        bench.arrange("an instance", () -> bench.instances().spawn(first));
        Meter meter = Meter.of(bench);
        assertTakesNothing(bench, bench.spec().id(first.id()).build(), meter, "duplicate-id");
        assertTakesNothing(bench, bench.spec().name(first.name()).build(), meter, "duplicate-name");
    }

    @Spec("instances.failed-spawn-tells-no-start")
    void lastNewsOfAFailedSpawnIsNoStart(Bench bench) {
        EventLog log = bench.listening();
        Map<String, InstanceId> failed = new LinkedHashMap<>();
        for (Flaw flaw : Flaw.all(bench)) {
            InstanceSpec bad = flaw.spoil(bench.spec().build(), bench);
            if (!answerOf(() -> bench.instances().spawn(bad)).equals("success")) {
                failed.put(flaw.slug(), bad.id());
            }
        }
        bench.waiting().holdsWithin("late news", bench.patience().quiet(), () -> false);
        assertEquals(List.of(), startedAtLast(failed, log), "failed spawns whose last news is a start");
    }

    /** A flaw that this driver can live with is not a failed spawn: what it made is taken away again. */
    private static void assertTakesNothing(Bench bench, InstanceSpec bad, Meter meter, String flaw) {
        if (answerOf(() -> bench.instances().spawn(bad)).equals("success")) {
            bench.arrange("its removal", () -> bench.instances().destroy(bad.id()));
            return;
        }
        Usage after = meter.now();
        assertEquals(meter.first(), after, "usage after a spawn that failed for its " + flaw);
    }

    private static List<String> startedAtLast(Map<String, InstanceId> failed, EventLog log) {
        List<String> started = new ArrayList<>();
        failed.forEach((flaw, id) -> {
            List<Transition> told = log.of(id);
            if (!told.isEmpty() && told.get(told.size() - 1) == Transition.STARTED) {
                started.add(flaw);
            }
        });
        return started;
    }
}
