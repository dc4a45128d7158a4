package org.virttck.reference.memory;

import java.util.Set;
import org.virttck.driver.Host;

/** One node, named like the host. */
final class MemoryHost implements Host {

    private final Gate gate;
    private final Hypervisor hypervisor;

    MemoryHost(Gate gate, Hypervisor hypervisor) {
        this.gate = gate;
        this.hypervisor = hypervisor;
    }

    @Override
    public Set<String> nodes() {
        gate.admit();
        return Set.of(hypervisor.name());
    }

    @Override
    public boolean isAvailable(String node) {
        gate.admit();
        return hypervisor.name().equals(node);
    }
}
