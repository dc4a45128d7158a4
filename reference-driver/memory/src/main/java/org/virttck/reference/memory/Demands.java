package org.virttck.reference.memory;

import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.SecurityDemands;

/** What an instance may ask for only when it is declared. */
final class Demands {

    private Demands() {}

    /** Refuses the first demand that is not declared. */
    static void check(Gate gate, InstanceSpec spec) {
        SecurityDemands security = spec.security();
        admit(gate, security.secureBoot(), Capability.SECURE_BOOT);
        admit(gate, security.vtpm(), Capability.VTPM);
        admit(gate, security.encryptedMemory(), Capability.ENCRYPTED_MEMORY);
    }

    private static void admit(Gate gate, boolean demanded, Capability needed) {
        if (demanded) {
            gate.admit(needed);
        }
    }
}
