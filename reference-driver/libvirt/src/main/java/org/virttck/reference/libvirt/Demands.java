package org.virttck.reference.libvirt;

import java.util.EnumSet;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceSpec;

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
        spec.needs().forEach(this::mustBeMet);
        spec.setup().adminPassword().ifPresent(PasswordText::check);
        NetworkDevices.check(spec.vifs());
    }

    private void mustBeMet(Capability needed) {
        if (!met.contains(needed)) {
            throw VirtDriverException.unsupported(needed);
        }
    }
}
