package org.virttck.reference.memory;

import org.virttck.driver.Capability;
import org.virttck.driver.Rescue;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.RescueSpec;

/** Boots the instances of one operator from other images, and back. */
final class MemoryRescue implements Rescue {

    private final Gate gate;
    private final Estate estate;

    MemoryRescue(Gate gate, Estate estate) {
        this.gate = gate;
        this.estate = estate;
    }

    /** Reads the image before the machine is touched, so that a bad one leaves its guest alone. */
    @Override
    public void rescue(InstanceId instance, RescueSpec rescue) {
        gate.admit(Capability.RESCUE);
        if (Arguments.present("rescue", rescue).password().isPresent()) {
            gate.admit(Capability.INITIAL_PASSWORD);
        }
        Machine machine = estate.require(instance);
        machine.rescue(RescueSystem.of(machine.hardware(), rescue));
    }

    @Override
    public void unrescue(InstanceId instance) {
        gate.admit(Capability.RESCUE);
        estate.require(instance).unrescue();
    }
}
