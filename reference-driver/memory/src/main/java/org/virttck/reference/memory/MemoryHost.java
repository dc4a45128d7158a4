package org.virttck.reference.memory;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.virttck.driver.Capability;
import org.virttck.driver.Host;
import org.virttck.driver.model.HostCpuStatistics;
import org.virttck.driver.model.HostPowerAction;

/** One node, named like the host. */
final class MemoryHost implements Host {

    /** Of the network that is set aside for documentation, since there is nobody to be reached. */
    private static final String ADDRESS = "192.0.2.1";

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

    /** Nodes are never removed. */
    @Override
    public boolean isDeleted(String node) {
        gate.admit();
        return false;
    }

    @Override
    public Duration uptime() {
        gate.admit(Capability.HOST_UPTIME);
        mustBeOn();
        return hypervisor.cpus().uptime();
    }

    @Override
    public String ipAddress() {
        gate.admit(Capability.HOST_ADDRESS);
        return ADDRESS;
    }

    @Override
    public HostCpuStatistics cpuStatistics() {
        gate.admit(Capability.HOST_CPU_STATISTICS);
        mustBeOn();
        return hypervisor.cpus().statistics();
    }

    @Override
    public boolean isEnabled() {
        gate.admit(Capability.HOST_ENABLING);
        return hypervisor.mode().isEnabled();
    }

    @Override
    public void setEnabled(boolean enabled) {
        gate.admit(Capability.HOST_ENABLING);
        hypervisor.control().setEnabled(enabled);
    }

    @Override
    public void setMaintenance(boolean begin) {
        gate.admit(Capability.HOST_MAINTENANCE);
        hypervisor.control().setMaintenance(begin);
    }

    @Override
    public void powerAction(HostPowerAction action) {
        gate.admit(Capability.HOST_POWER_ACTION);
        hypervisor.control().power(Arguments.present("action", action));
    }

    private void mustBeOn() {
        if (hypervisor.mode().isOff()) {
            throw Refusals.hostCannotAnswer();
        }
    }
}
