package org.virttck.specs.events;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.bench.Bench;

/** A listener that asks the driver, while it is being told, for the state of the instance. */
final class Witness implements Consumer<LifecycleEvent> {

    private final Bench bench;
    private final InstanceId instance;
    private final AtomicInteger told = new AtomicInteger();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    Witness(Bench bench, InstanceId instance) {
        this.bench = bench;
        this.instance = instance;
    }

    @Override
    public void accept(LifecycleEvent event) {
        if (event.instance().equals(instance)) {
            told.incrementAndGet();
            seen.add(event.transition() + " while " + stateNow());
        }
    }

    void awaitTold(int events) {
        bench.waiting().until(events + " events", bench.patience().event(), () -> told.get() >= events, told::get);
    }

    /** A driver that waits for its listener cannot answer it. */
    void awaitAnswer(int events) {
        bench.waiting()
                .until(
                        "an answer to the listener that asks for the state",
                        bench.patience().event(),
                        () -> seen.size() >= events,
                        () -> seen.size() + " answers to " + told.get() + " questions");
    }

    List<String> seen() {
        return List.copyOf(seen);
    }

    private String stateNow() {
        try {
            return bench.state(instance).name();
        } catch (VirtDriverException refusal) {
            return refusal.code() + ": " + refusal.getMessage();
        }
    }
}
