package org.virttck.reference.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.virttck.driver.model.HostCpuStatistics;
import org.virttck.driver.model.PowerState;

/**
 * How long a host has been up, and what its CPUs did in that time: a running guest keeps one of them busy. Whoever holds
 * this lock takes no other. Nothing falls when the clock is set back.
 */
final class CpuMeter {

    private static final long FREQUENCY_MHZ = 2_400;
    private static final int KERNEL_SHARE = 8;
    private static final Duration BOOTING = Duration.ofMillis(1);

    private final InstantSource time;
    private final int cpus;
    private Instant counted;
    private Duration up = BOOTING;
    private Duration busy = Duration.ZERO;
    private int running;

    CpuMeter(InstantSource time, int cpus) {
        this.time = time;
        this.cpus = cpus;
        this.counted = time.instant();
    }

    synchronized void moved(PowerState before, PowerState after) {
        count();
        running += (after == PowerState.RUNNING ? 1 : 0) - (before == PowerState.RUNNING ? 1 : 0);
    }

    synchronized void restart() {
        count();
        up = BOOTING;
        busy = Duration.ZERO;
    }

    synchronized Duration uptime() {
        count();
        return up;
    }

    synchronized HostCpuStatistics statistics() {
        count();
        Duration kernel = busy.dividedBy(KERNEL_SHARE);
        Duration idle = up.multipliedBy(cpus).minus(busy);
        return new HostCpuStatistics(kernel, busy.minus(kernel), idle, Duration.ZERO, FREQUENCY_MHZ);
    }

    private void count() {
        Instant now = time.instant();
        if (now.isAfter(counted)) {
            Duration passed = Duration.between(counted, now);
            up = up.plus(passed);
            busy = busy.plus(passed.multipliedBy(running));
        }
        counted = now;
    }
}
