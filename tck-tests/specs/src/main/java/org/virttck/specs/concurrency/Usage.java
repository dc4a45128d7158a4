package org.virttck.specs.concurrency;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

    /** Reads the nodes that were there at the beginning: which of them there are is the matter of other rules. */
    static Usage of(Bench bench, List<String> names) {
        List<HostResources> nodes =
                names.stream().map(bench.inventory()::resources).toList();
        return new Usage(
                nodes.stream().mapToLong(HostResources::vcpusUsed).sum(),
                nodes.stream().mapToLong(HostResources::memoryMibUsed).sum(),
                nodes.stream().mapToLong(HostResources::diskGibUsed).sum());
    }

    /** A first look, when the ground is laid. */
    static Usage arranged(Bench bench, List<String> names) {
        AtomicReference<Usage> usage = new AtomicReference<>();
        bench.arrange("a first look at the usage", () -> usage.set(of(bench, names)));
        return usage.get();
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
