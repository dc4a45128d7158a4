package org.virttck.specs.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceDiagnostics.Memory;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Ranges and relations of figures at one look. */
final class DiagnosticsFiguresSpec {

    private static final int WHOLE_PERCENT = 100;

    @Spec("diagnostics.maximum-memory-is-that-of-the-flavor")
    void maximumIsTheMemoryOfTheFlavor(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        InstanceDiagnostics diagnostics = bench.diagnostics().of(bench.in(PowerState.RUNNING, spec));
        assertEquals(spec.flavor().memoryMib(), diagnostics.memory().maximumMib(), "maximum of memory, in MiB");
    }

    @Spec("diagnostics.used-memory-is-within-the-maximum")
    void usedMemoryIsWithinTheMaximum(Bench bench) {
        Memory memory = bench.diagnostics().of(bench.running()).memory();
        Optional<Long> outside = memory.usedMib().filter(used -> used < 0 || used > memory.maximumMib());
        if (outside.isPresent()) {
            String expected = "0 to " + memory.maximumMib() + " MiB";
            throw new AssertionFailedError("memory that the guest uses", expected, outside.get() + " MiB");
        }
    }

    @Spec("diagnostics.every-cpu-is-listed-once")
    void cpusAreNumberedFromZero(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        InstanceDiagnostics diagnostics = bench.diagnostics().of(bench.in(PowerState.RUNNING, spec));
        List<Integer> expected =
                IntStream.range(0, spec.flavor().vcpus()).boxed().toList();
        List<Integer> numbers =
                diagnostics.cpus().stream().map(Cpu::id).sorted().toList();
        assertEquals(expected, numbers, "numbers of the virtual CPUs");
    }

    @Spec("diagnostics.utilisation-is-a-percentage")
    void utilisationIsAPercentage(Bench bench) {
        List<Integer> outside = bench.diagnostics().of(bench.running()).cpus().stream()
                .flatMap(cpu -> cpu.utilisationPercent().stream())
                .filter(percent -> percent < 0 || percent > WHOLE_PERCENT)
                .toList();
        assertEquals(List.of(), outside, "utilisations that are not 0 to 100");
    }

    @Spec("diagnostics.disks-have-names-of-their-own")
    void disksHaveDistinctNames(Bench bench) {
        List<String> names = bench.diagnostics().of(bench.running()).disks().stream()
                .map(Disk::device)
                .toList();
        boolean blank = names.stream().anyMatch(String::isBlank);
        if (names.isEmpty() || blank || new HashSet<>(names).size() != names.size()) {
            String expected = "one name or more, none of them blank, no two equal";
            throw new AssertionFailedError("names of the disks", expected, names);
        }
    }

    @Spec("diagnostics.bytes-and-requests-are-not-mixed-up")
    void requestsAreNoMoreThanBytes(Bench bench) {
        List<Disk> mixedUp = bench.diagnostics().of(bench.running()).disks().stream()
                .filter(disk -> hasMoreRequestsThanBytes(disk.traffic()))
                .toList();
        assertEquals(List.of(), mixedUp, "disks with more requests than bytes");
    }

    private static boolean hasMoreRequestsThanBytes(BlockStatistics traffic) {
        return traffic.readRequests() > traffic.readBytes() || traffic.writeRequests() > traffic.writeBytes();
    }
}
