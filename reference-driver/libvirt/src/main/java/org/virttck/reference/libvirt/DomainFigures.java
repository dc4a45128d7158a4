package org.virttck.reference.libvirt;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.libvirt.Domain;
import org.libvirt.DomainBlockStats;
import org.libvirt.DomainInterfaceStats;
import org.libvirt.LibvirtException;
import org.libvirt.MemoryStatistic;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceDiagnostics.Memory;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.InstanceDiagnostics.Traffic;

/** What a domain that is up has done so far, in the contract's units. */
final class DomainFigures {

    private static final int KIB_PER_MIB = 1024;

    /** {@code virDomainMemoryStatTags}. */
    private static final int UNUSED = 4;

    private static final int AVAILABLE = 5;
    private static final int MOST_TAGS = 16;

    private final Domain domain;

    DomainFigures(Domain domain) {
        this.domain = domain;
    }

    List<Cpu> cpus() throws LibvirtException {
        return Arrays.stream(domain.getVcpusInfo())
                .map(cpu -> new Cpu(cpu.number, Duration.ofNanos(cpu.cpuTime), Optional.empty()))
                .toList();
    }

    /** What the guest uses is known when it has a balloon driver, and that has spoken. */
    Memory memory() throws LibvirtException {
        Map<Integer, Long> kib = new HashMap<>();
        for (MemoryStatistic statistic : domain.memoryStats(MOST_TAGS)) {
            kib.put(statistic.getTag(), statistic.getValue());
        }
        Optional<Long> used = Optional.ofNullable(kib.get(AVAILABLE))
                .flatMap(available -> Optional.ofNullable(kib.get(UNUSED)).map(unused -> available - unused))
                .map(inUse -> inUse / KIB_PER_MIB);
        return new Memory(domain.getMaxMemory() / KIB_PER_MIB, used);
    }

    BlockStatistics disk(String device) throws LibvirtException {
        DomainBlockStats stats = domain.blockStats(device);
        return new BlockStatistics(stats.rd_req, stats.rd_bytes, stats.wr_req, stats.wr_bytes, counted(stats.errs));
    }

    /** The emulator does not count errors for libvirt, which then says -1. */
    private static Optional<Long> counted(long errors) {
        return errors < 0 ? Optional.empty() : Optional.of(errors);
    }

    Nic nic(String mac, String hostDevice) throws LibvirtException {
        DomainInterfaceStats stats = domain.interfaceStats(hostDevice);
        return new Nic(
                mac,
                new Traffic(stats.rx_bytes, stats.rx_packets, stats.rx_errs, stats.rx_drop),
                new Traffic(stats.tx_bytes, stats.tx_packets, stats.tx_errs, stats.tx_drop));
    }
}
