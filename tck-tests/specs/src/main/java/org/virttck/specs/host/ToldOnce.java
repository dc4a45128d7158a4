package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;

/** Claims that exactly these transitions of an instance were told, in this order. */
final class ToldOnce {

    private ToldOnce() {}

    static void assertTold(Bench bench, EventLog log, InstanceId instance, List<Transition> expected) {
        String what = expected.size() + " events of the instance";
        bench.waiting()
                .holdsWithin(
                        what, bench.patience().event(), () -> log.of(instance).size() >= expected.size());
        bench.waiting()
                .holdsWithin(
                        "one event more",
                        bench.patience().quiet(),
                        () -> log.of(instance).size() > expected.size());
        assertEquals(expected, log.of(instance), "events of the instance from its spawn on");
    }
}
