package org.virttck.reference.memory;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriverException;

/** The first line of every operation: refuses it when the driver is closed or has not declared its capability. */
final class Gate {

    private final Set<Capability> declared;
    private volatile boolean closed;

    Gate(Set<Capability> declared) {
        this.declared = Collections.unmodifiableSet(EnumSet.copyOf(declared));
    }

    void admit() {
        if (closed) {
            throw Refusals.closed();
        }
    }

    void admit(Capability needed) {
        admit();
        if (!declared.contains(needed)) {
            throw VirtDriverException.unsupported(needed);
        }
    }

    Set<Capability> declared() {
        return declared;
    }

    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }
}
