package org.virttck.reference.memory;

import org.virttck.driver.Capability;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;

/** Refuses an instance that asks for something which the driver does not declare: it is never made without it. */
final class Demands {

    private Demands() {}

    static void check(Gate gate, InstanceSpec spec) {
        GuestSetup setup = spec.setup();
        Flavor flavor = spec.flavor();
        demand(gate, setup.configDrive(), Capability.CONFIG_DRIVE);
        demand(gate, setup.adminPassword().isPresent(), Capability.INITIAL_PASSWORD);
        demand(gate, !setup.files().isEmpty(), Capability.FILE_INJECTION);
        demand(gate, flavor.ephemeralGib() > 0, Capability.EPHEMERAL_DISK);
        demand(gate, flavor.swapMib() > 0, Capability.SWAP_DISK);
    }

    private static void demand(Gate gate, boolean asked, Capability needed) {
        if (asked) {
            gate.admit(needed);
        }
    }
}
