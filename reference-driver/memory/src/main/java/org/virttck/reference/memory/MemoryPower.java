package org.virttck.reference.memory;

import java.time.Duration;
import org.virttck.driver.Capability;
import org.virttck.driver.Power;
import org.virttck.driver.model.InstanceId;
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
}
