package org.virttck.reference.libvirt;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;

/** Takes libvirt's signals one after the other and tells listeners, and whoever waits, what has changed. */
final class EventHub implements AutoCloseable {

    private final ExecutorService worker = Executors.newSingleThreadExecutor(EventHub::daemon);
    private final List<EventFeed> feeds = new CopyOnWriteArrayList<>();
    private final Set<Expectation> expectations = ConcurrentHashMap.newKeySet();
    private final TransitionReader reader;
    private final InstantSource clock;
    private final Duration deliveryPatience;

    EventHub(Function<InstanceId, PowerState> look, InstantSource clock, Duration deliveryPatience) {
        this.reader = new TransitionReader(look);
        this.clock = clock;
        this.deliveryPatience = deliveryPatience;
    }

    /** Takes the present states as known; comes before any signal of the connection that they were read from. */
    void learn(Map<InstanceId, PowerState> present) {
        inOrder(() -> present.forEach(reader::learn));
    }

    void signal(InstanceId id, GuestSignal signal) {
        inOrder(() -> reader.read(id, signal).forEach(transition -> tell(id, transition)));
    }

    /** Tells of a change that libvirt is silent about. */
    void announce(InstanceId id, Transition transition) {
        inOrder(() -> tell(id, transition));
    }

    Subscription subscribe(Consumer<LifecycleEvent> listener) {
        EventFeed feed = EventFeed.start(listener, feeds::remove, deliveryPatience);
        feeds.add(feed);
        return feed;
    }

    /** Works with a standing expectation of a transition. */
    <T> T expecting(InstanceId id, Transition transition, Function<Expectation, T> work) {
        Expectation expectation = new Expectation(id, transition);
        expectations.add(expectation);
        try {
            return work.apply(expectation);
        } finally {
            expectations.remove(expectation);
        }
    }

    /** Makes a change and returns when listeners were told of it, or when it is plain that libvirt is silent. */
    void change(InstanceId id, Transition transition, Duration patience, Runnable change) {
        expecting(id, transition, expectation -> {
            change.run();
            return expectation.await(patience);
        });
    }

    @Override
    public void close() {
        worker.shutdownNow();
        expectations.forEach(Expectation::giveUp);
        feeds.forEach(EventFeed::close);
    }

    private void tell(InstanceId id, Transition transition) {
        LifecycleEvent event = new LifecycleEvent(id, transition, clock.instant());
        feeds.forEach(feed -> feed.add(event));
        expectations.forEach(expectation -> expectation.see(id, transition));
    }

    private void inOrder(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException closed) {
            // Nobody listens any more.
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "libvirt-event-hub");
        thread.setDaemon(true);
        return thread;
    }
}
