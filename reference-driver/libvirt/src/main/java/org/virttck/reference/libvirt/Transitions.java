package org.virttck.reference.libvirt;

import java.time.InstantSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;

/** Changes states. Each change is complete, and its event told, when it returns. */
final class Transitions {

    private static final int START_ATTEMPTS = 3;

    private final GuestDomains guests;
    private final EventHub hub;
    private final Ports ports;
    private final Patience patience;
    private final InstantSource clock;

    Transitions(GuestDomains guests, EventHub hub, Ports ports, Patience patience, InstantSource clock) {
        this.guests = guests;
        this.hub = hub;
        this.ports = ports;
        this.patience = patience;
        this.clock = clock;
    }

    void boot(InstanceId id) {
        change(id, Transition.STARTED, () -> startAtFreePort(id));
    }

    void restore(InstanceId id) {
        change(id, Transition.RESUMED, () -> guests.change(id, GuestDomain::start));
    }

    void pause(InstanceId id) {
        change(id, Transition.PAUSED, () -> guests.change(id, GuestDomain::pause));
    }

    void unpause(InstanceId id) {
        change(id, Transition.RESUMED, () -> guests.change(id, GuestDomain::unpause));
    }

    void save(InstanceId id) {
        change(id, Transition.SUSPENDED, () -> guests.change(id, GuestDomain::save));
    }

    /** Whatever the state is, it is SHUTDOWN afterwards. */
    void bringDown(InstanceId id) {
        switch (stateUnlessStarting(id)) {
            case SHUTDOWN -> {}
            case SUSPENDED -> discardSaved(id);
            default -> cutPower(id);
        }
    }

    /** A driver that died may have asked for a start that goes on without it. Nobody was told of it. */
    private PowerState stateUnlessStarting(InstanceId id) {
        PowerState state = guests.state(id);
        boolean isOff = state == PowerState.SHUTDOWN || state == PowerState.SUSPENDED;
        boolean isStarting = isOff && guests.get(id, GuestDomain::isActive);
        return isStarting && wasCut(id) ? guests.state(id) : state;
    }

    private void discardSaved(InstanceId id) {
        change(id, Transition.STOPPED, () -> {
            guests.change(id, GuestDomain::discardSaved);
            hub.announce(id, Transition.STOPPED);
        });
    }

    private void cutPower(InstanceId id) {
        hub.expecting(id, Transition.STOPPED, stopped -> wasCut(id) && stopped.await(patience.event()));
    }

    /** False when the guest was quicker and has gone by itself. */
    private boolean wasCut(InstanceId id) {
        try {
            guests.change(id, GuestDomain::cutPower);
            return true;
        } catch (VirtDriverException failure) {
            if (failure.code() != ErrorCode.INVALID_STATE) {
                throw failure;
            }
            return false;
        }
    }

    /** Between the choice of a port and its use somebody else may take it. */
    private void startAtFreePort(InstanceId id) {
        for (int attempt = 1; ; attempt++) {
            moveSerialLine(id, attempt > 1);
            try {
                guests.change(id, guest -> guest.noteBoot(clock.instant()));
                guests.change(id, GuestDomain::start);
                return;
            } catch (VirtDriverException failure) {
                if (attempt == START_ATTEMPTS || !failure.getMessage().contains("Address already in use")) {
                    throw failure;
                }
            }
        }
    }

    private void moveSerialLine(InstanceId id, boolean always) {
        DomainDocument definition = guests.get(id, GuestDomain::definition);
        definition.serialPort().ifPresent(port -> {
            if (always || !ports.isFree(port)) {
                guests.define(definition.withSerialPort(ports.anyFree()));
            }
        });
    }

    private void change(InstanceId id, Transition transition, Runnable change) {
        hub.change(id, transition, patience.event(), change);
    }
}
