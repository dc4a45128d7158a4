package org.virttck.reference.memory;

import java.util.function.Consumer;
import org.virttck.driver.Capability;
import org.virttck.driver.Events;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.LifecycleEvent;

/** Passes on what happens to the instances of one operator, whichever driver made it happen. */
final class MemoryEvents implements Events {

    private final Gate gate;
    private final EventHub hub;
    private final String namePrefix;

    MemoryEvents(Gate gate, EventHub hub, String namePrefix) {
        this.gate = gate;
        this.hub = hub;
        this.namePrefix = namePrefix;
    }

    @Override
    public Subscription subscribe(Consumer<LifecycleEvent> listener) {
        gate.admit(Capability.LIFECYCLE_EVENTS);
        Arguments.present("listener", listener);
        return hub.subscribe(gate, namePrefix, listener);
    }
}
