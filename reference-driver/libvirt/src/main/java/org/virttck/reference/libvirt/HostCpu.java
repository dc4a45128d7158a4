package org.virttck.reference.libvirt;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.virttck.driver.model.HostCpuStatistics;

/** What the CPUs of the host have done. Linux sometimes takes back a little of what it had counted as waiting. */
final class HostCpu {

    private static final HostCpuStatistics NOTHING =
            new HostCpuStatistics(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);

    private final Hypervisor hypervisor;
    private final AtomicReference<HostCpuStatistics> most = new AtomicReference<>(NOTHING);

    HostCpu(Hypervisor hypervisor) {
        this.hypervisor = hypervisor;
    }

    boolean isKnown() {
        return hypervisor.call(Session::nodeInfo).mhz > 0;
    }

    HostCpuStatistics read() {
        HostCpuStatistics now = hypervisor.call(session -> statistics(session.hostCpuTimes(), session.nodeInfo().mhz));
        return most.accumulateAndGet(now, HostCpu::neverLess);
    }

    static HostCpuStatistics statistics(Map<String, Long> nanoseconds, long megahertz) {
        return new HostCpuStatistics(
                time(nanoseconds, "kernel"),
                time(nanoseconds, "user"),
                time(nanoseconds, "idle"),
                time(nanoseconds, "iowait"),
                megahertz);
    }

    static HostCpuStatistics neverLess(HostCpuStatistics before, HostCpuStatistics now) {
        return new HostCpuStatistics(
                later(before.kernel(), now.kernel()),
                later(before.user(), now.user()),
                later(before.idle(), now.idle()),
                later(before.ioWait(), now.ioWait()),
                now.frequencyMhz());
    }

    private static Duration time(Map<String, Long> nanoseconds, String what) {
        return Duration.ofNanos(nanoseconds.getOrDefault(what, 0L));
    }

    private static Duration later(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
