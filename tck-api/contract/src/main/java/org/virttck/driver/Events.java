package org.virttck.driver;

import java.util.function.Consumer;
import org.virttck.driver.model.LifecycleEvent;

/** The facet of the chapter <em>events</em>: notification of lifecycle changes. */
public interface Events {

    /**
     * Asks to be told of each change of state of this operator's instances from now on.
     *
     * <p>Each change gives one event, in the order of the changes of that instance, delivered after the new state can
     * be seen through {@link Instances#info}. A listener that is slow or throws hinders neither the driver nor other
     * listeners.
     *
     * @param listener called on a thread of the driver, one event at a time
     * @return the subscription; it ends when it or the driver is closed
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#LIFECYCLE_EVENTS}. Source:
     *     Nova {@code register_event_listener}, {@code emit_event}
     */
    default Subscription subscribe(Consumer<LifecycleEvent> listener) {
        throw VirtDriverException.unsupported(Capability.LIFECYCLE_EVENTS);
    }
}
