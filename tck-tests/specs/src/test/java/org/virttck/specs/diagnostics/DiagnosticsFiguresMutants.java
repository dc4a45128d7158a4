package org.virttck.specs.diagnostics;

import static org.virttck.specs.diagnostics.Examined.changed;
import static org.virttck.specs.diagnostics.Examined.withDisks;
import static org.virttck.specs.diagnostics.Examined.withEachTraffic;
import static org.virttck.specs.diagnostics.Examined.withMemory;
import static org.virttck.specs.diagnostics.Examined.withTexts;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.PowerState;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of an instance at one look. */
final class DiagnosticsFiguresMutants implements Mutants {

    private static final String OF = "diagnostics.of";

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("diagnostics.diagnostics-are-declared-truly", "they work, but nobody declared them")
                        .on("driver.capabilities", Faults.undeclared("DIAGNOSTICS")),
                breaking("diagnostics.state-is-that-of-info", "what can be examined is called running")
                        .on(OF, changed(right -> Examined.withState(right, PowerState.RUNNING))),
                breaking("diagnostics.driver-is-named-as-described", "the name of a class is told")
                        .on(OF, changed(right -> withTexts(right, "MemoryDriver", right.hypervisorOs()))),
                breaking("diagnostics.hypervisor-is-named", "the system could not be read")
                        .on(OF, changed(right -> withTexts(right, right.driver(), ""))),
                breaking("diagnostics.maximum-memory-is-that-of-the-flavor", "what the firmware leaves is told")
                        .on(
                                OF,
                                changed(right -> withMemory(
                                        right,
                                        right.memory().maximumMib() - 4,
                                        right.memory().usedMib().orElse(0L)))),
                breaking("diagnostics.maximum-memory-is-that-of-the-flavor", "memory is in KiB")
                        .on(
                                OF,
                                changed(right -> withMemory(
                                        right,
                                        right.memory().maximumMib() * 1024,
                                        right.memory().usedMib().orElse(0L) * 1024))),
                breaking("diagnostics.used-memory-is-within-the-maximum", "the process of the hypervisor is told")
                        .on(
                                OF,
                                changed(right -> withMemory(
                                        right,
                                        right.memory().maximumMib(),
                                        right.memory().maximumMib() + 80))),
                breaking("diagnostics.every-cpu-is-listed-once", "CPUs are numbered from one")
                        .on(
                                OF,
                                changed(right -> Examined.withEachCpu(
                                        right, cpu -> new Cpu(cpu.id() + 1, cpu.time(), cpu.utilisationPercent())))),
                breaking("diagnostics.utilisation-is-a-percentage", "the share is in hundredths of a percent")
                        .on(
                                OF,
                                changed(right -> Examined.withEachCpu(
                                        right, cpu -> new Cpu(cpu.id(), cpu.time(), Optional.of(4_200))))),
                breaking("diagnostics.disks-have-names-of-their-own", "each disk bears the name of its bus")
                        .on(
                                OF,
                                changed(right -> withDisks(
                                        right,
                                        List.of(
                                                right.disks().get(0),
                                                right.disks().get(0))))),
                breaking("diagnostics.bytes-and-requests-are-not-mixed-up", "figures are passed on in another order")
                        .on(OF, changed(right -> withEachTraffic(right, DiagnosticsFiguresMutants::mixedUp))),
                breaking("diagnostics.booted-guest-has-used-its-disk", "figures that cannot be read are zeros")
                        .on(
                                OF,
                                changed(right -> withEachTraffic(
                                        right, any -> new BlockStatistics(0, 0, 0, 0, Optional.of(0L))))),
                breaking("diagnostics.config-drive-is-told-truly", "what is configured for all is told")
                        .on(OF, changed(right -> Examined.withConfigDrive(right, true))),
                breaking("diagnostics.block-statistics-agree-with-diagnostics", "one of the two counts in larger units")
                        .on(
                                OF,
                                changed(right -> withDisks(
                                        right,
                                        right.disks().stream()
                                                .map(disk -> new Disk(disk.device(), inLargerUnits(disk.traffic())))
                                                .toList()))));
    }

    private static BlockStatistics mixedUp(BlockStatistics right) {
        long requestsRead = right.readBytes();
        long requestsWritten = right.writeBytes();
        return new BlockStatistics(
                requestsRead, right.readRequests(), requestsWritten, right.writeRequests(), right.errors());
    }

    private static BlockStatistics inLargerUnits(BlockStatistics right) {
        return new BlockStatistics(
                right.readRequests(),
                right.readBytes() / 4,
                right.writeRequests(),
                right.writeBytes() / 4,
                right.errors());
    }
}
