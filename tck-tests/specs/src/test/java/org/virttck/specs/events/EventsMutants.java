package org.virttck.specs.events;

import static org.virttck.driver.model.LifecycleEvent.Transition.PAUSED;
import static org.virttck.driver.model.LifecycleEvent.Transition.RESUMED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STARTED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;
import static org.virttck.driver.model.LifecycleEvent.Transition.SUSPENDED;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers tell wrongly. */
final class EventsMutants implements Mutants {

    private static final String SUBSCRIBE = "events.subscribe";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("events.subscribing-is-declared-truly", "subscribing works though it is not declared")
                        .on("driver.capabilities", EventsMutants::withoutEvents),
                breaking("events.spawn-is-told", "the first start is not told")
                        .on(SUBSCRIBE, Relay.through(EventsMutants::butTheFirstStart)),
                breaking("events.power-changes-are-told", "a stop is told by the call and by the hypervisor")
                        .on(
                                SUBSCRIBE,
                                telling((driver, event) ->
                                        isThere(driver, event) ? twiceIfStop(event) : List.of(event))),
                breaking("events.pausing-is-told", "only starting and stopping are told")
                        .on(
                                SUBSCRIBE,
                                telling((driver, event) -> event.transition() == PAUSED ? List.of() : List.of(event))),
                breaking("events.suspending-is-told", "a suspension is told as a stop")
                        .on(SUBSCRIBE, telling((driver, event) -> List.of(suspensionAsStop(event)))),
                breaking("events.destroy-of-a-running-instance-is-told", "what is gone is not told of")
                        .on(SUBSCRIBE, telling((driver, event) -> isThere(driver, event) ? List.of(event) : List.of())),
                breaking("events.reboot-ends-with-started", "the guest is held for a moment after the reboot")
                        .on("power.reboot", EventsMutants::heldAfterReboot),
                breaking("events.nothing-is-told-without-a-change", "power on touches what is running")
                        .on("power.on", EventsMutants::touchingWhatRuns),
                breaking("events.events-name-their-instance", "an event names another instance when there is one")
                        .on(SUBSCRIBE, telling((driver, event) -> List.of(ofAnother(driver, event)))),
                breaking("events.event-time-is-plausible", "the time is not set")
                        .on(SUBSCRIBE, telling((driver, event) -> List.of(withoutTime(event)))));
    }

    /** What a listener is told in place of an event. */
    private static Answer telling(BiFunction<VirtDriver, LifecycleEvent, List<LifecycleEvent>> fault) {
        return call -> {
            VirtDriver driver = call.driver();
            Answer relay = Relay.through(
                    listener -> event -> fault.apply(driver, event).forEach(listener));
            return relay.to(call);
        };
    }

    private static boolean isThere(VirtDriver driver, LifecycleEvent event) {
        return driver.instances().exists(event.instance());
    }

    private static List<LifecycleEvent> twiceIfStop(LifecycleEvent event) {
        return event.transition() == STOPPED ? List.of(event, event) : List.of(event);
    }

    private static LifecycleEvent suspensionAsStop(LifecycleEvent event) {
        boolean suspension = event.transition() == SUSPENDED;
        return suspension ? new LifecycleEvent(event.instance(), STOPPED, event.at()) : event;
    }

    private static LifecycleEvent withoutTime(LifecycleEvent event) {
        return new LifecycleEvent(event.instance(), event.transition(), Instant.EPOCH);
    }

    private static Consumer<LifecycleEvent> butTheFirstStart(Consumer<LifecycleEvent> listener) {
        Set<InstanceId> started = ConcurrentHashMap.newKeySet();
        return event -> {
            boolean first = event.transition() == STARTED && started.add(event.instance());
            if (!first) {
                listener.accept(event);
            }
        };
    }

    private static Object heldAfterReboot(Call call) throws Throwable {
        Object answer = call.proceed();
        call.driver().suspension().pause(call.argument(0));
        call.driver().suspension().unpause(call.argument(0));
        return answer;
    }

    private static Object touchingWhatRuns(Call call) throws Throwable {
        InstanceId id = call.argument(0);
        VirtDriver driver = call.driver();
        if (driver.instances().exists(id) && driver.instances().info(id).state() == PowerState.RUNNING) {
            driver.suspension().pause(id);
            driver.suspension().unpause(id);
        }
        return call.proceed();
    }

    /** Starts are told rightly, so that the ground of the spec can be laid. */
    private static LifecycleEvent ofAnother(VirtDriver driver, LifecycleEvent event) {
        Optional<InstanceId> another = driver.instances().ids().stream()
                .filter(id -> !id.equals(event.instance()))
                .findFirst();
        boolean kept = event.transition() == STARTED || event.transition() == RESUMED || another.isEmpty();
        return kept ? event : new LifecycleEvent(another.get(), event.transition(), event.at());
    }

    private static Set<Object> withoutEvents(Call call) throws Throwable {
        Set<Object> fewer = new HashSet<>(call.<Set<Object>>proceed());
        fewer.removeIf(declared -> declared == Capability.LIFECYCLE_EVENTS);
        return fewer;
    }
}
