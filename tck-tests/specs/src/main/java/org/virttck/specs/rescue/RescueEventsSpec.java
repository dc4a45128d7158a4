package org.virttck.specs.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;
import org.virttck.harness.engine.Spec;

/** What listeners are told of a rescue. */
final class RescueEventsSpec {

    @Spec("rescue.rescue-ends-with-a-start")
    void rescueAndItsEndAreToldAsStopsAndStarts(Bench bench) {
        EventLog log = bench.listening();
        InstanceId instance = bench.running();
        bench.arrange("news of its start", () -> awaitStart(bench, log, instance));
        int beforeRescue = log.of(instance).size();
        bench.arrange("a rescue", () -> bench.rescue().rescue(instance, Patient.withAnyImage(bench)));
        awaitNews(bench, log, instance, beforeRescue);
        assertEndsWithAStart(bench, log, instance, "rescue");
        int beforeItsEnd = log.of(instance).size();
        bench.arrange("the end of the rescue", () -> bench.rescue().unrescue(instance));
        awaitNews(bench, log, instance, beforeItsEnd);
        assertEndsWithAStart(bench, log, instance, "unrescue");
    }

    /** A driver that tells nothing is not judged here, but what it tells late is. */
    private static void awaitNews(Bench bench, EventLog log, InstanceId instance, int before) {
        bench.waiting()
                .holdsWithin(
                        "news", bench.patience().event(), () -> log.of(instance).size() > before);
    }

    /** A start that is on its way is waited for as long as an event may take, behind each stop. */
    private static void assertEndsWithAStart(Bench bench, EventLog log, InstanceId instance, String call) {
        bench.waiting().holdsWithin("a start", bench.patience().event(), () -> isStartedAtLast(log, instance));
        bench.waiting().holdsWithin("other news", bench.patience().quiet(), () -> !isStartedAtLast(log, instance));
        bench.waiting().holdsWithin("a start", bench.patience().event(), () -> isStartedAtLast(log, instance));
        List<Transition> told = log.of(instance);
        List<Transition> others = told.stream()
                .filter(transition -> transition != Transition.STARTED && transition != Transition.STOPPED)
                .toList();
        assertEquals(List.of(), others, "news beside stops and starts, of " + told);
        assertEquals(Transition.STARTED, told.get(told.size() - 1), "the last news after " + call + ", of " + told);
    }

    private static boolean isStartedAtLast(EventLog log, InstanceId instance) {
        List<Transition> told = log.of(instance);
        return !told.isEmpty() && told.get(told.size() - 1) == Transition.STARTED;
    }

    private static void awaitStart(Bench bench, EventLog log, InstanceId instance) {
        bench.waiting()
                .until(
                        "a start",
                        bench.patience().event(),
                        () -> isStartedAtLast(log, instance),
                        () -> log.of(instance));
    }
}
