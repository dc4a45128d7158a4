package org.virttck.reference.libvirt;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Guest;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;

/** Speaks to running guests by the agent in them. */
final class LibvirtGuest implements Guest {

    private final InstanceWork work;
    private final GuestDomains guests;
    private final EventHub hub;
    private final Patience patience;

    LibvirtGuest(InstanceWork work, GuestDomains guests, EventHub hub, Patience patience) {
        this.work = work;
        this.guests = guests;
        this.hub = hub;
        this.patience = patience;
    }

    @Override
    public void setAdminPassword(InstanceId instance, Secret password) {
        work.admit(instance);
        Arguments.required("password", password);
        work.requireState(instance, PowerState.RUNNING);
        PasswordText.check(password);
        byte[] text = PasswordText.terminated(password);
        try {
            changePassword(instance, text);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    @Override
    public void injectNetwork(InstanceId instance, List<Vif> vifs) {
        work.admit(instance);
        throw VirtDriverException.unsupported(Capability.NETWORK_INJECTION);
    }

    /** A guest that has just booted may have its agent a moment later. Others may work on the instance in between. */
    private void changePassword(InstanceId instance, byte[] text) {
        long begin = System.nanoTime();
        while (!isChanged(instance, text, begin)) {
            hub.expecting(instance, Transition.STOPPED, stopped -> stopped.await(patience.agentRetry()));
        }
    }

    private boolean isChanged(InstanceId instance, byte[] text, long begin) {
        try {
            work.aloneIn(
                    instance,
                    () -> guests.change(instance, guest -> guest.changePassword(text, patience.agentAnswer())),
                    PowerState.RUNNING);
            return true;
        } catch (VirtDriverException failure) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            if (failure.code() != ErrorCode.TIMEOUT || waited.compareTo(patience.agent()) > 0) {
                throw failure;
            }
            return false;
        }
    }
}
