package org.virttck.specs.events;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.bench.Bench;

/** A listener that does not return from an event before it is released. */
final class StuckListener implements Consumer<LifecycleEvent> {

    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger entered = new AtomicInteger();

    @Override
    public void accept(LifecycleEvent event) {
        entered.incrementAndGet();
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
