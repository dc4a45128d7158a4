package org.virttck.specs.events;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Shared;

/** A listener that does not return from an event before it is released. */
final class StuckListener implements Consumer<LifecycleEvent> {

    private final CountDownLatch released = new CountDownLatch(1);
    private final Shared<Integer> entered;

    StuckListener(Bench bench) {
        entered = bench.shared(0);
    }

    @Override
    public void accept(LifecycleEvent event) {
        entered.update(before -> before + 1);
        try {
            released.await();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
    }

    void awaitEntered(Bench bench) {
        bench.waiting().until("its first event", bench.patience().event(), () -> entered.get() > 0, entered::get);
    }

    void release() {
        released.countDown();
    }

    /** How many events it has been told. */
    int entered() {
        return entered.get();
    }
}
