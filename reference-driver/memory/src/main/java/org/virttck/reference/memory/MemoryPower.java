package org.virttck.reference.memory;

import java.time.Duration;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.Power;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

/** Turns the instances of one operator on and off. */
final class MemoryPower implements Power {

    private final Gate gate;
    private final Estate estate;

    MemoryPower(Gate gate, Estate estate) {
        this.gate = gate;
        this.estate = estate;
    }

    @Override
    public void on(InstanceId instance) {
        gate.admit();
        estate.require(instance).on();
    }

    /** The simulated guest obeys its first request at once, so that no time has to be waited out. */
    @Override
    public void off(InstanceId instance, Duration timeout, Duration retryInterval) {
        gate.admit();
        Arguments.withinAnHour("timeout", timeout);
        Arguments.withinAnHour("retryInterval", retryInterval);
        estate.require(instance).off(!timeout.isZero());
    }

    @Override
    public void reboot(InstanceId instance, RebootType type) {
        gate.admit(Capability.REBOOT);
        Arguments.present("type", type);
        estate.require(instance).reboot(type == RebootType.SOFT);
    }

    @Override
    public void crashDump(InstanceId instance) {
        gate.admit(Capability.CRASH_DUMP);
        estate.require(instance).crashDump();
    }

    @Override
    public void resumeOnHostBoot(InstanceId instance) {
        gate.admit(Capability.RESUME_ON_HOST_BOOT);
        estate.require(instance).on();
    }

    /** Whatever turns an instance of this host on or off does so here: there is no other state to take over. */
    @Override
    public void powerUpdate(InstanceId instance, PowerState reported) {
        gate.admit(Capability.POWER_UPDATE);
        Arguments.present("reported", reported);
        if (reported != PowerState.RUNNING && reported != PowerState.SHUTDOWN) {
            throw Refusals.invalidArgument("reported must be RUNNING or SHUTDOWN, but was " + reported);
        }
        estate.require(instance);
    }

    /** A reboot of a simulated guest ends before its call returns: none is ever stuck. */
    @Override
    public void rebootStuck(Set<InstanceId> instances, Duration longerThan) {
        gate.admit(Capability.STUCK_REBOOT_RECOVERY);
        Arguments.present("instances", instances);
        Arguments.upToADay("longerThan", longerThan);
    }
}
