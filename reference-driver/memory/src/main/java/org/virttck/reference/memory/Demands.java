package org.virttck.reference.memory;

import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.SecurityDemands;

/** Refuses an instance that demands what is not declared: it is never made without it. */
final class Demands {

    private final Gate gate;

    private Demands(Gate gate) {
        this.gate = gate;
    }

    static void check(Gate gate, InstanceSpec spec) {
        Demands demands = new Demands(gate);
        demands.check(spec.setup());
        demands.check(spec.security());
        demands.check(spec.flavor());
    }

    private void check(GuestSetup setup) {
        require(setup.configDrive(), Capability.CONFIG_DRIVE);
        require(setup.adminPassword().isPresent(), Capability.INITIAL_PASSWORD);
        require(!setup.files().isEmpty(), Capability.FILE_INJECTION);
    }

    private void check(SecurityDemands security) {
        require(security.secureBoot(), Capability.SECURE_BOOT);
        require(security.vtpm(), Capability.VTPM);
        require(security.encryptedMemory(), Capability.ENCRYPTED_MEMORY);
    }

    private void check(Flavor flavor) {
        require(flavor.ephemeralGib() > 0, Capability.EPHEMERAL_DISK);
        require(flavor.swapMib() > 0, Capability.SWAP_DISK);
    }

    private void require(boolean demanded, Capability capability) {
        if (demanded && !gate.declared().contains(capability)) {
            throw VirtDriverException.unsupported(capability);
        }
    }
}
