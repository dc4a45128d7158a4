package org.virttck.reference.libvirt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.LifecycleEvent;

/** Delivers to one listener, on a thread of its own: however slow it is, it hinders nobody else. */
final class EventFeed implements Subscription {

    private final BlockingQueue<Optional<LifecycleEvent>> queue = new LinkedBlockingQueue<>();
    private final ReentrantLock delivery = new ReentrantLock();
    private final Consumer<LifecycleEvent> listener;
    private final Consumer<EventFeed> onClose;
    private final Duration patience;
    private volatile boolean closed;

    private EventFeed(Consumer<LifecycleEvent> listener, Consumer<EventFeed> onClose, Duration patience) {
        this.listener = listener;
        this.onClose = onClose;
        this.patience = patience;
    }

    static EventFeed start(Consumer<LifecycleEvent> listener, Consumer<EventFeed> onClose, Duration patience) {
        EventFeed feed = new EventFeed(listener, onClose, patience);
        Thread thread = new Thread(feed::run, "libvirt-event-feed");
        thread.setDaemon(true);
        thread.start();
        return feed;
    }

    void add(LifecycleEvent event) {
        queue.add(Optional.of(event));
    }

    /** Waits for a delivery that is going on, unless it is the listener that closes, or the listener is stuck. */
    @Override
    public void close() {
        closed = true;
        queue.add(Optional.empty());
        onClose.accept(this);
        try {
            if (delivery.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                delivery.unlock();
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            for (Optional<LifecycleEvent> next = queue.take(); next.isPresent() && !closed; next = queue.take()) {
                deliver(next.get());
            }
        } catch (InterruptedException interruption) {
            close();
        }
    }

    /** The listener's failures are its own affair, and must not end its feed. */
    private void deliver(LifecycleEvent event) {
        delivery.lock();
        try {
            if (!closed) {
                listener.accept(event);
            }
        } catch (RuntimeException | Error ofListener) {
            return;
        } finally {
            delivery.unlock();
        }
    }
}
