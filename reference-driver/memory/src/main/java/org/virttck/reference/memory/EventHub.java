package org.virttck.reference.memory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.LifecycleEvent;

/** Hands each event of a host to the feeds that it concerns, and never waits for one. */
final class EventHub {

    private final List<EventFeed> feeds = new CopyOnWriteArrayList<>();

    /** Adds first and looks at the gate second: a driver that is closed meanwhile finds the feed, or is found closed. */
    Subscription subscribe(Gate owner, String namePrefix, Consumer<LifecycleEvent> listener) {
        EventFeed feed = new EventFeed(owner, namePrefix, listener, feeds::remove);
        feeds.add(feed);
        if (owner.isClosed()) {
            feed.close();
            throw Refusals.closed();
        }
        return feed;
    }

    void publish(String instanceName, LifecycleEvent event) {
        for (EventFeed feed : feeds) {
            feed.offer(instanceName, event);
        }
    }

    void release(Gate owner) {
        for (EventFeed feed : feeds) {
            if (feed.belongsTo(owner)) {
                feed.close();
            }
        }
    }
}
