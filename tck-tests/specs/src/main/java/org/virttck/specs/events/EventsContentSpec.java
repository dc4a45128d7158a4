package org.virttck.specs.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;
import org.virttck.harness.engine.Spec;

/** What an event says, and when it comes. */
final class EventsContentSpec {

    @Spec("events.event-follows-the-state")
    void listenerSeesTheStateThatItIsToldOf(Bench bench) {
        InstanceId instance = Heard.by(bench).running();
        Witness witness = new Witness(bench, instance);
        subscribe(bench, witness);
        bench.arrange("news of a stop", () -> {
            bench.power().off(instance, Duration.ZERO, Duration.ZERO);
            witness.awaitTold(1);
        });
        witness.awaitAnswer(1);
        bench.arrange("news of a start", () -> {
            bench.power().on(instance);
            witness.awaitTold(2);
        });
        witness.awaitAnswer(2);
        assertEquals(
                List.of("STOPPED while SHUTDOWN", "STARTED while RUNNING"),
                witness.seen(),
                "what the listener was told, and what the driver answered to it at that moment");
    }

    @Spec("events.events-name-their-instance")
    void eventIsAboutTheInstanceThatChanged(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId bystander = heard.running();
        InstanceId changed = heard.running();
        bench.arrange("one stopped instance", () -> heard.powerOff(changed));
        bench.waiting()
                .holdsWithin(
                        "news of the stop",
                        bench.patience().event(),
                        () -> heard.news(changed).contains(STOPPED));
        assertEquals(List.of(), heard.news(bystander), "news of the instance that was left alone");
        heard.awaitNews(changed, STOPPED);
    }

    @Spec("events.event-time-is-plausible")
    void timeOfAnEventIsThatOfTheChange(Bench bench) {
        EventLog log = bench.listening();
        Duration clocksMayDiffer = bench.patience().call();
        Instant earliest = bench.now().minus(clocksMayDiffer);
        InstanceId instance = bench.running();
        bench.arrange(
                "news of the start",
                () -> bench.waiting()
                        .until(
                                "an event",
                                bench.patience().event(),
                                () -> !log.of(instance).isEmpty(),
                                log::all));
        Instant latest = bench.now().plus(clocksMayDiffer);
        List<LifecycleEvent> wrong = log.all().stream()
                .filter(event -> event.instance().equals(instance))
                .filter(event -> event.at().isBefore(earliest) || event.at().isAfter(latest))
                .toList();
        assertEquals(List.of(), wrong, "events that are not between " + earliest + " and " + latest);
    }

    private static void subscribe(Bench bench, Witness witness) {
        bench.arrange("a subscription", () -> {
            Subscription subscription = bench.driver().events().subscribe(witness);
            bench.later(subscription::close);
        });
    }
}
