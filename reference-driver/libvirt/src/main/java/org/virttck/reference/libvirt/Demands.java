package org.virttck.reference.libvirt;

import java.util.EnumSet;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.SecurityDemands;

/** What an instance may ask for here beside the ordinary. What is asked for is given or refused, never left out. */
final class Demands {

    private final Set<Capability> met;

    private Demands(Set<Capability> met) {
        this.met = met;
    }

    /**
     * What this driver can give.
     *
     * @param configDrives whether config drives can be made: files and first passwords reach a guest by them too
     */
    static Demands met(boolean configDrives) {
        Set<Capability> met = EnumSet.of(Capability.EPHEMERAL_DISK, Capability.SWAP_DISK);
        if (configDrives) {
            met.addAll(Set.of(Capability.CONFIG_DRIVE, Capability.FILE_INJECTION, Capability.INITIAL_PASSWORD));
        }
        return new Demands(Set.copyOf(met));
    }

    Set<Capability> capabilities() {
        return met;
    }

    void check(InstanceSpec spec) {
        check(spec.security());
        check(spec.flavor());
        check(spec.setup());
        NetworkDevices.check(spec.vifs());
    }

    private void check(SecurityDemands security) {
        require(Capability.SECURE_BOOT, security.secureBoot());
        require(Capability.VTPM, security.vtpm());
        require(Capability.ENCRYPTED_MEMORY, security.encryptedMemory());
    }

    private void check(Flavor flavor) {
        require(Capability.EPHEMERAL_DISK, flavor.ephemeralGib() > 0);
        require(Capability.SWAP_DISK, flavor.swapMib() > 0);
    }

    private void check(GuestSetup setup) {
        require(Capability.CONFIG_DRIVE, setup.configDrive());
        require(Capability.FILE_INJECTION, !setup.files().isEmpty());
        require(Capability.INITIAL_PASSWORD, setup.adminPassword().isPresent());
        setup.adminPassword().ifPresent(PasswordText::check);
    }

    private void require(Capability capability, boolean demanded) {
        if (demanded && !met.contains(capability)) {
            throw VirtDriverException.unsupported(capability);
        }
    }
}
