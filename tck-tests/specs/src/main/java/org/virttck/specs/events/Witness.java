package org.virttck.specs.events;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Shared;

/** A listener that asks the driver, while it is being told, for the state of the instance. */
final class Witness implements Consumer<LifecycleEvent> {

    private final Bench bench;
    private final InstanceId instance;
    private final Shared<Integer> told;
    private final Shared<List<String>> seen;

    Witness(Bench bench, InstanceId instance) {
        this.bench = bench;
        this.instance = instance;
        this.told = bench.shared(0);
        this.seen = bench.shared(List.of());
    }

    @Override
    public void accept(LifecycleEvent event) {
        if (event.instance().equals(instance)) {
            told.update(before -> before + 1);
            String sight = event.transition() + " while " + stateNow();
            seen.update(
                    before -> Stream.concat(before.stream(), Stream.of(sight)).toList());
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
                        () -> seen.get().size() >= events,
                        () -> seen.get().size() + " answers to " + told.get() + " questions");
    }

    List<String> seen() {
        return seen.get();
    }

    private String stateNow() {
        try {
            return bench.state(instance).name();
        } catch (VirtDriverException refusal) {
            return refusal.code() + ": " + refusal.getMessage();
        }
    }
}
