package org.virttck.specs.diagnostics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceDiagnostics.Disk;
import org.virttck.driver.model.InstanceDiagnostics.Memory;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;

/** Diagnostics with one wrong figure. */
final class Examined {

    private Examined() {}

    static Answer changed(UnaryOperator<InstanceDiagnostics> change) {
        return call -> change.apply(call.proceed());
    }

    static InstanceDiagnostics withTexts(InstanceDiagnostics right, String driver, String hypervisorOs) {
        return new InstanceDiagnostics(
                right.state(),
                driver,
                right.hypervisor(),
                hypervisorOs,
                right.uptime(),
                right.configDrive(),
                right.memory(),
                right.cpus(),
                right.nics(),
                right.disks());
    }

    static InstanceDiagnostics withState(InstanceDiagnostics right, PowerState state) {
        return copy(right, state, right.uptime(), right.configDrive(), right.memory());
    }

    static InstanceDiagnostics withUptime(InstanceDiagnostics right, Duration uptime) {
        return copy(right, right.state(), uptime, right.configDrive(), right.memory());
    }

    static InstanceDiagnostics withConfigDrive(InstanceDiagnostics right, boolean configDrive) {
        return copy(right, right.state(), right.uptime(), configDrive, right.memory());
    }

    static InstanceDiagnostics withMemory(InstanceDiagnostics right, long maximumMib, long usedMib) {
        Memory memory = new Memory(maximumMib, Optional.of(usedMib));
        return copy(right, right.state(), right.uptime(), right.configDrive(), memory);
    }

    static InstanceDiagnostics withCpus(InstanceDiagnostics right, List<Cpu> cpus) {
        return copy(right, cpus, right.nics(), right.disks());
    }

    static InstanceDiagnostics withEachCpu(InstanceDiagnostics right, UnaryOperator<Cpu> change) {
        return withCpus(right, right.cpus().stream().map(change).toList());
    }

    static InstanceDiagnostics withEachCpuTime(InstanceDiagnostics right, UnaryOperator<Duration> change) {
        return withEachCpu(right, cpu -> new Cpu(cpu.id(), change.apply(cpu.time()), cpu.utilisationPercent()));
    }

    static InstanceDiagnostics withNics(InstanceDiagnostics right, List<Nic> nics) {
        return copy(right, right.cpus(), nics, right.disks());
    }

    static InstanceDiagnostics withDisks(InstanceDiagnostics right, List<Disk> disks) {
        return copy(right, right.cpus(), right.nics(), disks);
    }

    static InstanceDiagnostics withEachTraffic(InstanceDiagnostics right, UnaryOperator<BlockStatistics> change) {
        return withDisks(
                right,
                right.disks().stream()
                        .map(disk -> new Disk(disk.device(), change.apply(disk.traffic())))
                        .toList());
    }

    private static InstanceDiagnostics copy(
            InstanceDiagnostics right, List<Cpu> cpus, List<Nic> nics, List<Disk> disks) {
        return new InstanceDiagnostics(
                right.state(),
                right.driver(),
                right.hypervisor(),
                right.hypervisorOs(),
                right.uptime(),
                right.configDrive(),
                right.memory(),
                cpus,
                nics,
                disks);
    }

    private static InstanceDiagnostics copy(
            InstanceDiagnostics right, PowerState state, Duration uptime, boolean configDrive, Memory memory) {
        return new InstanceDiagnostics(
                state,
                right.driver(),
                right.hypervisor(),
                right.hypervisorOs(),
                uptime,
                configDrive,
                memory,
                right.cpus(),
                right.nics(),
                right.disks());
    }
}
