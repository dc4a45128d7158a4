package org.virttck.reference.libvirt;

import java.time.Duration;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Power;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

/** Turning instances on and off. */
final class LibvirtPower implements Power {

    private final InstanceWork work;
    private final GuestDomains guests;
    private final Transitions transitions;
    private final GracefulShutdown shutdown;
    private final Duration softRebootTimeout;

    LibvirtPower(
            InstanceWork work,
            GuestDomains guests,
            Transitions transitions,
            GracefulShutdown shutdown,
            Duration softRebootTimeout) {
        this.work = work;
        this.guests = guests;
        this.transitions = transitions;
        this.shutdown = shutdown;
        this.softRebootTimeout = softRebootTimeout;
    }

    @Override
    public void on(InstanceId instance) {
        work.aloneIn(instance, () -> bootUnlessRunning(instance), PowerState.RUNNING, PowerState.SHUTDOWN);
    }

    @Override
    public void off(InstanceId instance, Duration timeout, Duration retryInterval) {
        work.admit(instance);
        Arguments.upToOneHour("timeout", timeout);
        Arguments.upToOneHour("retryInterval", retryInterval);
        work.alone(instance, () -> turnOff(instance, timeout, retryInterval));
    }

    @Override
    public void reboot(InstanceId instance, RebootType type) {
        work.admit(instance);
        Arguments.required("type", type);
        Duration timeout = type == RebootType.SOFT ? softRebootTimeout : Duration.ZERO;
        work.alone(instance, () -> {
            turnOff(instance, timeout, shutdown.usualInterval());
            transitions.boot(instance);
        });
    }

    @Override
    public void crashDump(InstanceId instance) {
        work.aloneIn(instance, () -> guests.change(instance, GuestDomain::injectNmi), PowerState.RUNNING);
    }

    @Override
    public void resumeOnHostBoot(InstanceId instance) {
        work.alone(instance, () -> {
            switch (guests.state(instance)) {
                case RUNNING -> {}
                case PAUSED -> transitions.unpause(instance);
                case SUSPENDED -> transitions.restore(instance);
                default -> {
                    transitions.bringDown(instance);
                    transitions.boot(instance);
                }
            }
        });
    }

    /** Somebody else may boot it at the same time, be it a driver that died meanwhile. */
    private void bootUnlessRunning(InstanceId instance) {
        try {
            if (guests.state(instance) != PowerState.RUNNING) {
                transitions.boot(instance);
            }
        } catch (VirtDriverException failure) {
            if (failure.code() != ErrorCode.INVALID_STATE || guests.state(instance) != PowerState.RUNNING) {
                throw failure;
            }
        }
    }

    /** Only a running guest can hear the request. */
    private void turnOff(InstanceId instance, Duration timeout, Duration retryInterval) {
        boolean ask = !timeout.isZero() && guests.state(instance) == PowerState.RUNNING;
        if (!ask || !shutdown.ends(instance, timeout, retryInterval)) {
            transitions.bringDown(instance);
        }
    }
}
