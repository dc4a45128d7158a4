package org.virttck.specs.concurrency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.testng.annotations.Test;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.engine.StressBench;
import org.virttck.specs.lifecycle.Demand;
import org.virttck.specs.lifecycle.Operations;

/** Callers who go through the same instances from both ends. */
public final class DeadlockSpec extends StressBench {

    private static final int INSTANCES = 2;

    /** Half of the callers begin with the first instance, the others with the last. */
    @Proves("concurrency.calls-in-any-order-return")
    @Test
    public void callsReturnWhateverTheOrderOfInstances() {
        Bench bench = bench();
        for (int round = 0; round < Size.of(bench).rounds(); round++) {
            List<InstanceId> forth = new ArrayList<>();
            for (int number = 0; number < INSTANCES; number++) {
                forth.add(bench.running());
            }
            List<InstanceId> back = new ArrayList<>(forth);
            Collections.reverse(back);
            History history = new History(bench.tape());
            new Crowd(bench)
                    .answers(caller -> () -> (caller % 2 == 0 ? forth : back)
                            .forEach(instance -> work(bench, history, caller, instance, forth.indexOf(instance))));
            assertReturned(bench, history);
        }
    }

    private static void work(Bench bench, History history, int caller, InstanceId instance, int number) {
        for (String operation : List.of("power.off", "power.on")) {
            history.call(caller, operation + " of instance " + (number + 1), () -> {
                new Operations().named(operation).perform(bench, instance);
                return Demand.SUCCESS;
            });
        }
    }

    private static void assertReturned(Bench bench, History history) {
        if (!history.stuck().isEmpty()) {
            String expected =
                    "a return of each within " + bench.patience().call().toMillis() + " ms";
            throw new AssertionFailedError(
                    "calls on several instances wait for each other", expected, "under way: " + history.stuck());
        }
    }
}
