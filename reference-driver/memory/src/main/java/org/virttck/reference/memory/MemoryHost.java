package org.virttck.reference.memory;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    @Override
    public Map<UUID, String> nodesById() {
        gate.admit();
        String name = hypervisor.name();
        return Map.of(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name);
    }
}
