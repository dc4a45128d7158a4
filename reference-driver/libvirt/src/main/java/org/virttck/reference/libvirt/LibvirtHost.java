package org.virttck.reference.libvirt;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.virttck.driver.Capability;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.Host;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.HostCpuStatistics;

/** One node: the host of the hypervisor. */
final class LibvirtHost implements Host {

    private final Hypervisor hypervisor;
    private final NodeIdentity identity;
    private final HostCpu cpu;
    private final Optional<String> address;

    LibvirtHost(Hypervisor hypervisor, NodeIdentity identity, Optional<String> address) {
        this.hypervisor = hypervisor;
        this.identity = identity;
        this.cpu = new HostCpu(hypervisor);
        this.address = address;
    }

    static LibvirtHost of(Hypervisor hypervisor, LibvirtSettings settings) {
        Optional<String> address = settings.ipAddress().or(HostAddress::find);
        return new LibvirtHost(hypervisor, new NodeIdentity(settings.stateDirectory()), address);
    }

    /** What this host can say of itself. */
    Set<Capability> capabilities() {
        Set<Capability> known = EnumSet.noneOf(Capability.class);
        if (HostClock.isReadable()) {
            known.add(Capability.HOST_UPTIME);
        }
        if (address.isPresent()) {
            known.add(Capability.HOST_ADDRESS);
        }
        if (cpu.isKnown()) {
            known.add(Capability.HOST_CPU_STATISTICS);
        }
        return known;
    }

    @Override
    public Set<String> nodes() {
        return Set.of(hypervisor.<String>call(Session::getHostName));
    }

    @Override
    public boolean isAvailable(String node) {
        Set<String> nodes = nodes();
        return node != null && nodes.contains(node);
    }

    @Override
    public Map<UUID, String> nodesById() {
        return nodes().stream().collect(Collectors.toMap(name -> identity.of(hypervisor), Function.identity()));
    }

    @Override
    public boolean isDeleted(String node) {
        hypervisor.ensureOpen();
        return false;
    }

    @Override
    public Duration uptime() {
        hypervisor.ensureOpen();
        return HostClock.isReadable() ? HostClock.uptime() : Host.super.uptime();
    }

    @Override
    public String ipAddress() {
        hypervisor.ensureOpen();
        return address.orElseGet(Host.super::ipAddress);
    }

    @Override
    public HostCpuStatistics cpuStatistics() {
        return cpu.isKnown() ? cpu.read() : Host.super.cpuStatistics();
    }

    void requireNode(String node) {
        if (!isAvailable(node)) {
            throw new VirtDriverException(ErrorCode.NOT_FOUND, "there is no node " + node);
        }
    }
}
