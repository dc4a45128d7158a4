package org.virttck.specs.events;

import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong with their listeners. */
final class DeliveryMutants implements Mutants {

    private static final long HELD_BACK_MILLIS = 100;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("events.events-are-in-order", "a stop is held back for a moment")
                        .on("events.subscribe", Relay.through(DeliveryMutants::holdingStopsBack)),
                breaking("events.one-event-at-a-time", "each event gets a thread of its own")
                        .on("events.subscribe", Relay.through(DeliveryMutants::inThreads)),
                breaking("events.every-subscriber-is-told", "there is one place for a listener")
                        .onEach("events.subscribe", DeliveryMutants::inOnePlace),
                breaking("events.throwing-listener-hinders-nobody", "nobody hears of an instance after a throw")
                        .onEach("events.subscribe", () -> {
                            Set<InstanceId> silent = ConcurrentHashMap.newKeySet();
                            return Relay.through(listener -> event -> untilOneThrows(silent, listener, event));
                        }),
                breaking("events.slow-listener-holds-nobody-up", "all listeners are called one after the other")
                        .onEach("events.subscribe", () -> {
                            Object turn = new Object();
                            return Relay.through(listener -> event -> {
                                synchronized (turn) {
                                    listener.accept(event);
                                }
                            });
                        }));
    }

    private static Consumer<LifecycleEvent> holdingStopsBack(Consumer<LifecycleEvent> listener) {
        var later = CompletableFuture.delayedExecutor(HELD_BACK_MILLIS, TimeUnit.MILLISECONDS);
        return event -> {
            if (event.transition() == STOPPED) {
                later.execute(() -> quietly(listener, event));
            } else {
                listener.accept(event);
            }
        };
    }

    private static Answer inOnePlace() {
        AtomicReference<Consumer<LifecycleEvent>> place = new AtomicReference<>();
        return Relay.through(listener -> {
            place.set(listener);
            return event -> {
                if (place.get() == listener) {
                    listener.accept(event);
                }
            };
        });
    }

    private static Consumer<LifecycleEvent> inThreads(Consumer<LifecycleEvent> listener) {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "an-event");
            thread.setDaemon(true);
            return thread;
        });
        return event -> threads.execute(() -> quietly(listener, event));
    }

    private static void quietly(Consumer<LifecycleEvent> listener, LifecycleEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException thrown) {
            // not the fault that is shown here
        }
    }

    private static void untilOneThrows(
            Set<InstanceId> silent, Consumer<LifecycleEvent> listener, LifecycleEvent event) {
        if (!silent.contains(event.instance())) {
            try {
                listener.accept(event);
            } catch (RuntimeException thrown) {
                silent.add(event.instance());
            }
        }
    }
}
