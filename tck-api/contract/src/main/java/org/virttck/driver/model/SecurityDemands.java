package org.virttck.driver.model;

import java.util.Map;
import java.util.Set;
import org.virttck.driver.Capability;

/**
 * What an instance demands for its protection. Each part belongs to a capability; a part that is not declared, or that
 * the host cannot give to this instance, is refused with {@link org.virttck.driver.ErrorCode#UNSUPPORTED}, never left out.
 *
 * @param secureBoot only signed software is booted. Needs {@link org.virttck.driver.Capability#SECURE_BOOT}
 * @param vtpm an emulated trusted platform module, version 2.0. Needs {@link org.virttck.driver.Capability#VTPM}
 * @param encryptedMemory the host cannot read the guest's memory. Needs
 *     {@link org.virttck.driver.Capability#ENCRYPTED_MEMORY}
 */
public record SecurityDemands(boolean secureBoot, boolean vtpm, boolean encryptedMemory) {

    /** No demand. */
    public static final SecurityDemands NONE = new SecurityDemands(false, false, false);

    Set<Capability> needs() {
        return Demands.of(Map.of(
                Capability.SECURE_BOOT,
                secureBoot,
                Capability.VTPM,
                vtpm,
                Capability.ENCRYPTED_MEMORY,
                encryptedMemory));
    }
}
