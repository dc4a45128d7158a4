package org.virttck.reference.libvirt;

import java.time.InstantSource;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

/**
 * What must be released again: the connection and the threads of listeners.
 *
 * @param hypervisor the connection
 * @param guests finds domains on it
 * @param wire takes its events
 * @param hub tells of them
 */
record Foundation(Hypervisor hypervisor, GuestDomains guests, EventWire wire, EventHub hub) implements AutoCloseable {

    static Foundation open(LibvirtSettings settings, Patience patience, InstantSource clock) {
        ensureLoop();
        Hypervisor hypervisor = new Hypervisor(settings.uri());
        GuestDomains guests = new GuestDomains(hypervisor, settings.namePrefix());
        EventHub hub = EventWire.newHub(guests, patience, clock);
        EventWire wire = new EventWire(guests, hub);
        Foundation foundation = new Foundation(hypervisor, guests, wire, hub);
        try {
            hypervisor.open(wire::attach);
            return foundation;
        } catch (RuntimeException | Error failure) {
            foundation.close();
            throw failure;
        }
    }

    /** The order matters: nobody may be told, nor use the connection, when it is let go. */
    @Override
    public void close() {
        hypervisor.refuseUses();
        hub.close();
        hypervisor.close(wire::detach);
    }

    private static void ensureLoop() {
        try {
            NativeLibvirt.silence();
            EventLoop.ensureRunning();
        } catch (LinkageError missing) {
            throw new VirtDriverException(
                    ErrorCode.UNAVAILABLE,
                    "libvirt's library is missing; on Debian: apt-get install libvirt0",
                    missing);
        }
    }
}
