package org.virttck.specs.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.driver.model.LifecycleEvent.Transition.STARTED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.virttck.driver.Subscription;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Shared;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;

/** Listeners do not depend on each other, and the driver does not depend on them. */
final class EventsListenersSpec {

    /** With one of them there is nobody who waits in line. */
    private static final int OTHER_DRIVERS = 2;

    @Spec("events.every-subscriber-is-told")
    void twoListenersAreToldOfOneChange(Bench bench) {
        Heard first = Heard.by(bench);
        Heard second = Heard.by(bench);
        InstanceId instance = bench.running();
        first.awaitNews(instance, STARTED);
        second.awaitNews(instance, STARTED);
    }

    @Spec("events.coming-and-going-drivers-leave-listeners")
    void listenerHearsEachChangeBetweenOtherDriversThatLeave(Bench bench) {
        Heard staying = Heard.by(bench);
        InstanceId instance = staying.running();
        List<VirtDriver> leaving = new ArrayList<>();
        for (int driver = 0; driver < OTHER_DRIVERS; driver++) {
            leaving.add(otherListeningDriver(bench));
        }
        staying.powerOff(instance);
        staying.awaitNews(instance, STOPPED);
        for (VirtDriver driver : leaving) {
            bench.arrange("a driver that leaves", driver::close);
            staying.regardAsKnown(instance);
            bench.power().on(instance);
            staying.awaitNews(instance, STARTED);
            staying.powerOff(instance);
            staying.awaitNews(instance, STOPPED);
        }
    }

    @Spec("events.throwing-listener-hinders-nobody")
    void otherListenerHearsAllWhileOneThrows(Bench bench) {
        Shared<Integer> thrown = bench.shared(0);
        subscribed(bench, event -> {
            thrown.update(before -> before + 1);
            throw new IllegalStateException("this listener always throws");
        });
        Heard other = Heard.by(bench);
        InstanceId instance = bench.running();
        awaitThrow(bench, thrown);
        other.awaitNews(instance, STARTED);
        other.powerOff(instance);
        other.awaitNews(instance, STOPPED);
    }

    @Spec("events.slow-listener-holds-nobody-up")
    void otherListenerHearsAllWhileOneDoesNotReturn(Bench bench) {
        InstanceId instance = bench.running();
        StuckListener stuck = new StuckListener(bench);
        subscribed(bench, stuck);
        bench.later(stuck::release);
        Heard other = Heard.by(bench);
        other.powerOff(instance);
        bench.arrange("a listener that does not return", () -> stuck.awaitEntered(bench));
        bench.power().on(instance);
        other.awaitNews(instance, STARTED);
    }

    @Spec("events.one-event-at-a-time")
    void nextEventWaitsUntilTheListenerHasReturned(Bench bench) {
        Heard other = Heard.by(bench);
        InstanceId instance = other.running();
        StuckListener stuck = new StuckListener(bench);
        subscribed(bench, stuck);
        bench.later(stuck::release);
        bench.arrange("two events", () -> {
            other.powerOff(instance);
            bench.power().on(instance);
            other.awaitNews(instance, STARTED);
            stuck.awaitEntered(bench);
        });
        bench.waiting().holdsWithin("a second event", bench.patience().quiet(), () -> stuck.entered() > 1);
        assertEquals(1, stuck.entered(), "events that a listener was told before it returned from the first");
    }

    @Spec("events.closed-subscription-is-silent")
    void listenerHearsNothingAfterItsSubscriptionWasClosed(Bench bench) {
        Shared<Integer> told = bench.shared(0);
        Heard control = Heard.by(bench);
        InstanceId instance = control.running();
        Subscription subscription = subscribed(bench, event -> told.update(before -> before + 1));
        subscription.close();
        int atClose = told.get();
        bench.arrange("a stop that another listener is told of", () -> {
            control.powerOff(instance);
            control.awaitNews(instance, STOPPED);
        });
        bench.waiting().holdsWithin("an event after close", bench.patience().quiet(), () -> told.get() > atClose);
        assertEquals(atClose, told.get(), "events that the listener was told, the stop after close included");
    }

    @Spec("events.closing-a-subscription-leaves-others")
    void otherListenerHearsOnAfterOneHasLeft(Bench bench) {
        Heard staying = Heard.by(bench);
        InstanceId instance = staying.running();
        Subscription leaving = subscribed(bench, event -> {});
        bench.arrange("a closed subscription", leaving::close);
        bench.arrange("a stopped instance", () -> staying.powerOff(instance));
        staying.awaitNews(instance, STOPPED);
    }

    @Spec("events.closing-a-subscription-twice-is-harmless")
    void closingASubscriptionAgainSucceeds(Bench bench) {
        Subscription subscription = subscribed(bench, event -> {});
        bench.arrange("a closed subscription", subscription::close);
        subscription.close();
    }

    private static VirtDriver otherListeningDriver(Bench bench) {
        VirtDriver other = bench.anotherDriver();
        bench.arrange("a listener of another driver", () -> other.events().subscribe(event -> {}));
        return other;
    }

    private static Subscription subscribed(Bench bench, Consumer<LifecycleEvent> listener) {
        try {
            Subscription subscription = bench.driver().events().subscribe(listener);
            bench.later(subscription::close);
            return subscription;
        } catch (RuntimeException | AssertionError e) {
            throw new ArrangementFailed("could not arrange a subscription: " + e.getMessage(), e);
        }
    }

    private static void awaitThrow(Bench bench, Shared<Integer> thrown) {
        bench.arrange(
                "a listener that has thrown",
                () -> bench.waiting().until("an event", bench.patience().event(), () -> thrown.get() > 0, thrown::get));
    }
}
