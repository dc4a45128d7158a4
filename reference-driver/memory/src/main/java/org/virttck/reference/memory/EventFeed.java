package org.virttck.reference.memory;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.LifecycleEvent;

/** One subscription: a queue, and a thread of its own that hands the events to the listener one at a time. */
final class EventFeed implements Subscription {

    private static final Duration PATIENCE_WITH_A_LISTENER = Duration.ofSeconds(1);

    private final Gate owner;
    private final String namePrefix;
    private final Consumer<LifecycleEvent> listener;
    private final Consumer<EventFeed> onClose;
    private final ReentrantLock delivery = new ReentrantLock();
    private final ThreadPoolExecutor queue;
    private volatile boolean closed;

    EventFeed(Gate owner, String namePrefix, Consumer<LifecycleEvent> listener, Consumer<EventFeed> onClose) {
        this.owner = owner;
        this.namePrefix = namePrefix;
        this.listener = listener;
        this.onClose = onClose;
        this.queue = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> Threads.daemon("lifecycle-events", task),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    boolean belongsTo(Gate gate) {
        return owner == gate;
    }

    void offer(String instanceName, LifecycleEvent event) {
        if (instanceName.startsWith(namePrefix)) {
            queue.execute(() -> deliver(event));
        }
    }

    private void deliver(LifecycleEvent event) {
        delivery.lock();
        try {
            if (!closed) {
                listener.accept(event);
            }
        } catch (Throwable failureOfTheListener) {
            // concerns nobody but the listener; the next event is delivered all the same
        } finally {
            delivery.unlock();
        }
    }

    /**
     * Waits for a delivery in progress, so that none ends after the return; a listener that does not come back is
     * interrupted and left behind. A listener may close its own feed: the lock is its thread's already.
     */
    @Override
    public void close() {
        closed = true;
        onClose.accept(this);
        queue.shutdown();
        try {
            if (delivery.tryLock(PATIENCE_WITH_A_LISTENER.toNanos(), TimeUnit.NANOSECONDS)) {
                delivery.unlock();
            } else {
                queue.shutdownNow();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
