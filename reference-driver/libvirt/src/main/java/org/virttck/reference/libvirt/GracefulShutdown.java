package org.virttck.reference.libvirt;

import java.time.Duration;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;

/** Asks a guest to turn itself off. */
final class GracefulShutdown {

    private final GuestDomains guests;
    private final EventHub hub;
    private final Patience patience;

    GracefulShutdown(GuestDomains guests, EventHub hub, Patience patience) {
        this.guests = guests;
        this.hub = hub;
        this.patience = patience;
    }

    /** How often to ask when nobody says: a guest that still boots hears nothing. */
    Duration usualInterval() {
        return patience.shutdownRequest();
    }

    /**
     * Asks, and asks again.
     *
     * @param retryInterval time between two requests; zero asks once
     * @return whether the guest is off
     */
    boolean ends(InstanceId id, Duration timeout, Duration retryInterval) {
        return hub.expecting(id, Transition.STOPPED, stopped -> ends(id, stopped, timeout, retryInterval));
    }

    private boolean ends(InstanceId id, Expectation stopped, Duration timeout, Duration retryInterval) {
        long begin = System.nanoTime();
        Duration interval = retryInterval.isZero() ? timeout : retryInterval;
        Duration nextRequest = Duration.ZERO;
        for (Duration now = Duration.ZERO; now.compareTo(timeout) < 0; now = since(begin)) {
            if (now.compareTo(nextRequest) >= 0) {
                ask(id);
                nextRequest = now.plus(interval);
            }
            Duration pause = least(timeout.minus(now), nextRequest.minus(now), patience.stateCheck());
            if (stopped.await(pause) || isOff(id, stopped)) {
                return true;
            }
        }
        return false;
    }

    /** A guest that is off already, or does not listen, is the business of the loop. */
    private void ask(InstanceId id) {
        try {
            guests.change(id, GuestDomain::askToShutDown);
        } catch (VirtDriverException failure) {
            if (failure.code() == ErrorCode.UNAVAILABLE || failure.code() == ErrorCode.NOT_FOUND) {
                throw failure;
            }
        }
    }

    /** The event may have been lost with a connection, or be a moment late. */
    private boolean isOff(InstanceId id, Expectation stopped) {
        boolean off = guests.state(id) == PowerState.SHUTDOWN;
        return off && (stopped.await(patience.event()) || off);
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration least(Duration first, Duration second, Duration third) {
        Duration smaller = first.compareTo(second) < 0 ? first : second;
        return smaller.compareTo(third) < 0 ? smaller : third;
    }
}
