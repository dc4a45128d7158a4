package org.virttck.reference.memory;

import org.virttck.driver.Capability;
import org.virttck.driver.Suspension;
import org.virttck.driver.model.InstanceId;

/** Stops the instances of one operator in place, or writes them out. */
final class MemorySuspension implements Suspension {

    private final Gate gate;
    private final Estate estate;

    MemorySuspension(Gate gate, Estate estate) {
        this.gate = gate;
        this.estate = estate;
    }

    @Override
    public void pause(InstanceId instance) {
        gate.admit(Capability.PAUSE);
        estate.require(instance).pause();
    }

    @Override
    public void unpause(InstanceId instance) {
        gate.admit(Capability.PAUSE);
        estate.require(instance).unpause();
    }

    @Override
    public void suspend(InstanceId instance) {
        gate.admit(Capability.SUSPEND);
        estate.require(instance).suspend();
    }

    @Override
    public void resume(InstanceId instance) {
        gate.admit(Capability.SUSPEND);
        estate.require(instance).resume();
    }
}
