package org.virttck.driver.model;

import java.time.Duration;
import java.util.Objects;

/**
 * What the CPUs of a host have done since it was booted, summed over all of them. Source: the dictionary of Nova
 * {@code get_host_cpu_stats}.
 *
 * @param kernel time in the kernel; never falls
 * @param user time in programs; never falls
 * @param idle time in which nothing was to be done; never falls
 * @param ioWait time in which only devices were waited for; never falls
 * @param frequencyMhz how fast one CPU is, in MHz; more than 0
 */
public record HostCpuStatistics(Duration kernel, Duration user, Duration idle, Duration ioWait, long frequencyMhz) {

    /** Validates presence. Ranges are for the reader to judge: a driver's wrong figure must be seen, not hidden. */
    public HostCpuStatistics {
        Objects.requireNonNull(kernel, "kernel");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(idle, "idle");
        Objects.requireNonNull(ioWait, "ioWait");
    }
}
