package org.virttck.specs.events;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;

/** What a listener has been told since the ground was laid. */
final class Heard {

    private final Bench bench;
    private final EventLog log;
    private final Map<InstanceId, Integer> known = new ConcurrentHashMap<>();

    private Heard(Bench bench, EventLog log) {
        this.bench = bench;
        this.log = log;
    }

    /** A listener of its own. */
    static Heard by(Bench bench) {
        return new Heard(bench, bench.listening());
    }

    /** A running instance whose start this listener has been told of, so that what comes later is news. */
    InstanceId running() {
        InstanceId instance = bench.running();
        bench.arrange("news of its start", () -> awaitNews(instance, Transition.STARTED));
        regardAsKnown(instance);
        return instance;
    }

    /** Takes what was told so far for old. */
    void regardAsKnown(InstanceId instance) {
        known.put(instance, log.of(instance).size());
    }

    /** Lays the ground: waits for what was to be told so far, and takes it for old. */
    void awaitAndRegardAsKnown(InstanceId instance, List<Transition> sofar) {
        bench.arrange(
                "news of its way so far",
                () -> bench.waiting()
                        .until(
                                "the events " + sofar,
                                bench.patience().event(),
                                () -> log.of(instance).equals(sofar),
                                () -> log.of(instance)));
        regardAsKnown(instance);
    }

    List<Transition> news(InstanceId instance) {
        List<Transition> all = log.of(instance);
        return all.subList(known.getOrDefault(instance, 0), all.size());
    }

    /** Waits until something has been told, whatever else is told beside it. */
    void awaitNews(InstanceId instance, Transition transition) {
        bench.waiting()
                .until(
                        "news that the instance is " + transition,
                        bench.patience().event(),
                        () -> news(instance).contains(transition),
                        () -> "told: " + news(instance));
    }

    /** Claims that this has been told, in this order, and nothing else. */
    void assertTold(InstanceId instance, Transition... expected) {
        assertToldOf("what was done to it", instance, List.of(expected));
    }

    /** Claims that this has been told of something that was done, in this order, and nothing else. */
    void assertToldOf(String what, InstanceId instance, List<Transition> expected) {
        int size = expected.size();
        boolean arrived = bench.waiting()
                .holdsWithin(
                        size + " events",
                        bench.patience().event(),
                        () -> news(instance).size() >= size);
        if (arrived) {
            bench.waiting()
                    .holdsWithin(
                            "one more event",
                            bench.patience().quiet(),
                            () -> news(instance).size() > size);
        }
        assertEquals(expected, news(instance), "what the listener was told of " + what);
    }

    void powerOff(InstanceId instance) {
        bench.power().off(instance, Duration.ZERO, Duration.ZERO);
    }
}
