package org.virttck.reference.libvirt;

import java.util.function.Consumer;
import org.virttck.driver.Events;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.LifecycleEvent;

/** Notification of lifecycle changes. */
final class LibvirtEvents implements Events {

    private final Hypervisor hypervisor;
    private final EventHub hub;

    LibvirtEvents(Hypervisor hypervisor, EventHub hub) {
        this.hypervisor = hypervisor;
        this.hub = hub;
    }

    @Override
    public Subscription subscribe(Consumer<LifecycleEvent> listener) {
        hypervisor.ensureOpen();
        Arguments.required("listener", listener);
        return hub.subscribe(listener);
    }
}
