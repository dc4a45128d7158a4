package org.virttck.reference.libvirt;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.libvirt.Domain;
import org.libvirt.LibvirtException;
import org.libvirt.event.DomainEvent;
import org.libvirt.event.LifecycleListener;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/** Listens at a connection. libvirt's thread is let go at once: all thinking is done on the hub's own. */
final class EventWire implements LifecycleListener {

    private final GuestDomains guests;
    private final EventHub hub;

    EventWire(GuestDomains guests, EventHub hub) {
        this.guests = guests;
        this.hub = hub;
    }

    static EventHub newHub(GuestDomains guests, Patience patience, InstantSource clock) {
        return new EventHub(id -> stateOf(guests, id), clock, patience.delivery());
    }

    void attach(Session session) {
        try {
            session.addLifecycleListener(this);
            hub.learn(presentStates(session));
        } catch (LibvirtException failure) {
            throw Failures.of(failure);
        }
    }

    void detach(Session session) {
        try {
            session.removeLifecycleListener(this);
        } catch (LibvirtException failure) {
            // The connection is about to be closed.
        }
    }

    @Override
    public int onLifecycleChange(Domain domain, DomainEvent event) {
        try {
            if (guests.owns(domain.getName())) {
                hub.signal(new InstanceId(UUID.fromString(domain.getUUIDString())), GuestSignal.of(event));
            }
            domain.free();
        } catch (LibvirtException | RuntimeException unreadable) {
            return 0;
        }
        return 0;
    }

    private Map<InstanceId, PowerState> presentStates(Session session) throws LibvirtException {
        Map<InstanceId, PowerState> states = new HashMap<>();
        guests.each(session, guest -> states.put(guest.id(), guest.state()));
        return states;
    }

    private static PowerState stateOf(GuestDomains guests, InstanceId id) {
        try {
            return guests.find(id, GuestDomain::state).orElse(PowerState.NOSTATE);
        } catch (VirtDriverException failure) {
            return PowerState.NOSTATE;
        }
    }
}
