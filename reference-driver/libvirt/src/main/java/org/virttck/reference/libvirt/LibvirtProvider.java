package org.virttck.reference.libvirt;

import java.time.InstantSource;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;

/** Opens drivers over a QEMU host that libvirt manages. */
public final class LibvirtProvider implements VirtDriverProvider {

    static final String NAME = "libvirt";

    /** For {@link java.util.ServiceLoader}. */
    public LibvirtProvider() {
        // Work begins with open.
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public VirtDriver open(DriverSettings settings) {
        return LibvirtDriver.open(LibvirtSettings.of(settings), InstantSource.system());
    }
}
