package org.virttck.specs.host;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.HostCpuStatistics;

/**
 * The times among the CPU statistics of a host.
 *
 * @param byKind each by its name
 */
record CpuTimes(Map<String, Duration> byKind) {

    static CpuTimes by(VirtDriver driver) {
        HostCpuStatistics statistics = driver.host().cpuStatistics();
        return new CpuTimes(Map.of(
                "kernel", statistics.kernel(),
                "user", statistics.user(),
                "idle", statistics.idle(),
                "ioWait", statistics.ioWait()));
    }

    Duration sum() {
        return byKind.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    /** Those that are below another look's, as they were and as they are. */
    Map<String, String> below(CpuTimes earlier) {
        Map<String, String> fallen = new TreeMap<>();
        byKind.forEach((kind, now) -> {
            Duration before = earlier.byKind.get(kind);
            if (now.compareTo(before) < 0) {
                fallen.put(kind, before + " and then " + now);
            }
        });
        return fallen;
    }
}
