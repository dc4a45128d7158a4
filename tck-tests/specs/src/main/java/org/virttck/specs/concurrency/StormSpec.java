package org.virttck.specs.concurrency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertListed;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.testng.annotations.Test;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.bench.Shared;
import org.virttck.harness.engine.StressBench;
import org.virttck.specs.inventory.Meter;
import org.virttck.specs.inventory.Usage;

/** Instances that come and go at the same time. */
public final class StormSpec extends StressBench {

    private static final int ROUNDS = 2;

    /** Each caller spawns two instances and removes one of them. */
    @Proves("concurrency.usage-is-exact-after-a-storm")
    @Test
    public void usageIsExactAfterAStorm() {
        Bench bench = bench();
        List<InstanceSpec> left = specs(bench);
        List<InstanceSpec> gone = specs(bench);
        Meter meter = Meter.of(bench);
        Answers.assertAllSucceeded(new Crowd(bench).answers(caller -> () -> {
            bench.instances().spawn(gone.get(caller));
            bench.instances().spawn(left.get(caller));
            bench.instances().destroy(gone.get(caller).id());
        }));
        Usage expected = left.stream().map(InstanceSpec::flavor).map(Usage::by).reduce(meter.first(), Usage::plus);
        assertEquals(expected, meter.now(), "usage after a storm that left " + left.size() + " instances");
    }

    /** All callers but one make and remove instances; that one looks until they have ended. */
    @Proves("concurrency.listings-survive-a-storm")
    @Test
    public void listingsSurviveAStorm() {
        Bench bench = bench();
        InstanceSpec bystander = bench.spec().powerOn(false).build();
        InstanceId there = bench.in(PowerState.SHUTDOWN, bystander);
        Shared<Integer> busy = bench.shared(Crowd.SIZE - 1);
        Answers.assertAllSucceeded(new Crowd(bench).answers(caller -> () -> {
            if (caller == 0) {
                lookWhile(busy, bench, bystander);
            } else {
                comeAndGo(busy, bench);
            }
        }));
        assertEquals(true, bench.instances().exists(there), "whether the bystander exists after the storm");
    }

    private static void lookWhile(Shared<Integer> busy, Bench bench, InstanceSpec bystander) {
        Duration limit = bench.patience().call().multipliedBy(2L * ROUNDS);
        bench.waiting().until("the end of a storm", limit, () -> isOver(busy, bench, bystander), busy::get);
    }

    private static boolean isOver(Shared<Integer> busy, Bench bench, InstanceSpec bystander) {
        assertListed(bench, bystander);
        int count = bench.instances().count();
        assertEquals(true, count >= 1, "whether the count of " + count + " holds the bystander");
        return busy.get() == 0;
    }

    private static void comeAndGo(Shared<Integer> busy, Bench bench) {
        try {
            for (int round = 0; round < ROUNDS; round++) {
                InstanceSpec spec = bench.spec().powerOn(false).build();
                bench.instances().spawn(spec);
                bench.instances().destroy(spec.id());
            }
        } finally {
            busy.update(callers -> callers - 1);
        }
    }

    private static List<InstanceSpec> specs(Bench bench) {
        return IntStream.range(0, Crowd.SIZE)
                .mapToObj(caller -> bench.spec().powerOn(false).build())
                .toList();
    }
}
