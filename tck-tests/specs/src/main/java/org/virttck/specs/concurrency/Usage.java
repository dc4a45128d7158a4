package org.virttck.specs.concurrency;

import java.util.List;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;

/**
 * What instances take of all nodes of a host.
 *
 * @param vcpus virtual CPUs
 * @param memoryMib memory in MiB
 * @param diskGib root disks in GiB
 */
record Usage(long vcpus, long memoryMib, long diskGib) {

    static Usage of(Bench bench) {
        List<HostResources> nodes = bench.driver().host().nodes().stream()
                .map(bench.inventory()::resources)
                .toList();
        return new Usage(
                nodes.stream().mapToLong(HostResources::vcpusUsed).sum(),
                nodes.stream().mapToLong(HostResources::memoryMibUsed).sum(),
                nodes.stream().mapToLong(HostResources::diskGibUsed).sum());
    }

    Usage with(List<InstanceSpec> more) {
        return new Usage(
                vcpus + more.stream().mapToLong(spec -> spec.flavor().vcpus()).sum(),
                memoryMib
                        + more.stream()
                                .mapToLong(spec -> spec.flavor().memoryMib())
                                .sum(),
                diskGib
                        + more.stream()
                                .mapToLong(spec -> spec.flavor().rootGib())
                                .sum());
    }
}
