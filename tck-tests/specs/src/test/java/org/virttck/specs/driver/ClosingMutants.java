package org.virttck.specs.driver;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Host;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.DriverDescription;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Call;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers do wrong when they are closed. */
final class ClosingMutants implements Mutants {

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("driver.close-is-idempotent", "the second close uses what the first has dropped")
                        .onEach("driver.close", () -> {
                            Set<VirtDriver> closed = ConcurrentHashMap.newKeySet();
                            return call -> closed.add(call.driver()) ? call.proceed() : fail("not connected");
                        }),
                breaking("driver.closed-driver-is-unavailable", "a closed driver still describes itself")
                        .onEach("driver.describe", () -> {
                            DriverDescription[] last = new DriverDescription[1];
                            return call -> {
                                last[0] = isOpen(call) ? call.proceed() : last[0];
                                return last[0];
                            };
                        }),
                breaking("driver.kept-facets-are-closed-too", "a facet that was asked for in time answers for ever")
                        .on("driver.host", call -> isOpen(call) ? new RememberingHost(call.proceed()) : call.proceed()),
                breaking("driver.closing-leaves-instances", "close powers off what is running")
                        .on("driver.close", call -> {
                            forEachRunning(call, id -> off(call, id));
                            return call.proceed();
                        }),
                breaking("driver.closing-leaves-guests-running", "close boots what is running")
                        .on("driver.close", call -> {
                            forEachRunning(call, id -> {
                                off(call, id);
                                call.driver().power().on(id);
                            });
                            return call.proceed();
                        }),
                breaking("driver.closing-ends-subscriptions", "all drivers subscribe through the oldest")
                        .onEach("events.subscribe", () -> {
                            List<VirtDriver> asked = new CopyOnWriteArrayList<>();
                            return call -> subscribedThroughTheOldest(call, asked);
                        }));
    }

    private static Object subscribedThroughTheOldest(Call call, List<VirtDriver> asked) throws Throwable {
        if (!isOpen(call)) {
            return call.proceed();
        }
        asked.removeIf(driver -> !isOpen(driver));
        asked.add(call.driver());
        Consumer<LifecycleEvent> listener = call.argument(0);
        return asked.get(0).events().subscribe(listener);
    }

    private static void forEachRunning(Call call, Consumer<InstanceId> fault) {
        if (isOpen(call)) {
            call.driver().instances().ids().stream()
                    .filter(id -> call.driver().instances().info(id).state() == PowerState.RUNNING)
                    .forEach(fault);
        }
    }

    private static void off(Call call, InstanceId id) {
        call.driver().power().off(id, Duration.ZERO, Duration.ZERO);
    }

    private static boolean isOpen(Call call) {
        return isOpen(call.driver());
    }

    private static boolean isOpen(VirtDriver driver) {
        try {
            return !driver.describe().name().isEmpty();
        } catch (VirtDriverException closed) {
            return false;
        }
    }

    private static Object fail(String message) {
        throw new VirtDriverException(ErrorCode.INTERNAL, message);
    }

    /** Falls back on what it knew. */
    private record RememberingHost(Host right, Set<String> known) implements Host {

        RememberingHost(Host right) {
            this(right, right.nodes());
        }

        @Override
        public Set<String> nodes() {
            return known;
        }

        @Override
        public boolean isAvailable(String node) {
            return right.isAvailable(node);
        }

        @Override
        public Map<UUID, String> nodesById() {
            return right.nodesById();
        }
    }
}
