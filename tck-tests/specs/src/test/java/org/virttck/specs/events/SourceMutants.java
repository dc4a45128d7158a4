package org.virttck.specs.events;

import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.virttck.driver.Events;
import org.virttck.driver.Power;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.PowerState;
import org.virttck.specs.driver.Altered;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** Drivers whose events come from their own operations and not from what happens on the host. */
final class SourceMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("events.event-follows-the-state", "a stop is told when it is asked for")
                        .opened(() -> SourceMutants::tellingBeforehand),
                breaking("events.changes-by-other-drivers-are-told", "only the driver's own stops are told")
                        .opened(SourceMutants::deafForOthers),
                breaking("events.coming-and-going-drivers-leave-listeners", "a driver that ends takes the events along")
                        .opened(SourceMutants::deafSinceOneLeft));
    }

    private static VirtDriver tellingBeforehand(VirtDriver driver) {
        List<Consumer<LifecycleEvent>> listeners = new CopyOnWriteArrayList<>();
        Set<InstanceId> told = ConcurrentHashMap.newKeySet();
        Power hasty = Altered.of(Power.class, driver.power(), "off", (right, arguments) -> {
            InstanceId id = (InstanceId) arguments[0];
            boolean running =
                    driver.instances().exists(id) && driver.instances().info(id).state() == PowerState.RUNNING;
            if (running && told.add(id)) {
                listeners.forEach(listener -> tell(listener, new LifecycleEvent(id, STOPPED, Instant.now())));
            }
            return right.answer();
        });
        Events events = Altered.of(Events.class, driver.events(), "subscribe", (right, arguments) -> {
            Consumer<LifecycleEvent> listener = listener(arguments);
            listeners.add(listener);
            return driver.events().subscribe(event -> {
                boolean again = event.transition() == STOPPED && told.remove(event.instance());
                if (!again) {
                    listener.accept(event);
                }
            });
        });
        return with(driver, hasty, events);
    }

    private static UnaryOperator<VirtDriver> deafForOthers() {
        AtomicInteger opened = new AtomicInteger();
        Set<InstanceId> byOthers = ConcurrentHashMap.newKeySet();
        return driver -> opened.getAndIncrement() == 0 ? deaf(driver, byOthers) : noting(driver, byOthers);
    }

    private static VirtDriver deaf(VirtDriver driver, Set<InstanceId> byOthers) {
        return with(driver, driver.power(), telling(driver, event -> !byOthers.contains(event.instance())));
    }

    private static UnaryOperator<VirtDriver> deafSinceOneLeft() {
        AtomicBoolean oneLeft = new AtomicBoolean();
        return driver -> {
            VirtDriver leaving = Altered.of(VirtDriver.class, driver, "close", (right, arguments) -> {
                oneLeft.set(true);
                return right.answer();
            });
            return with(leaving, driver.power(), telling(driver, event -> !oneLeft.get()));
        };
    }

    private static VirtDriver noting(VirtDriver driver, Set<InstanceId> byOthers) {
        Power power = Altered.of(Power.class, driver.power(), "off", (right, arguments) -> {
            byOthers.add((InstanceId) arguments[0]);
            return right.answer();
        });
        return with(driver, power, driver.events());
    }

    private static Events telling(VirtDriver driver, Predicate<LifecycleEvent> told) {
        return Altered.of(Events.class, driver.events(), "subscribe", (right, arguments) -> {
            Consumer<LifecycleEvent> listener = listener(arguments);
            return driver.events().subscribe(event -> {
                if (told.test(event)) {
                    listener.accept(event);
                }
            });
        });
    }

    private static VirtDriver with(VirtDriver driver, Power power, Events events) {
        VirtDriver other = Altered.of(VirtDriver.class, driver, "power", (right, arguments) -> power);
        return Altered.of(VirtDriver.class, other, "events", (right, arguments) -> events);
    }

    private static void tell(Consumer<LifecycleEvent> listener, LifecycleEvent event) {
        try {
            listener.accept(event);
        } catch (RuntimeException thrown) {
            // not the fault that is shown here
        }
    }

    @SuppressWarnings("unchecked") // the contract has one listener type
    private static Consumer<LifecycleEvent> listener(Object[] arguments) {
        return (Consumer<LifecycleEvent>) arguments[0];
    }
}
