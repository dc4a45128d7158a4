package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.opentest4j.AssertionFailedError;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What the CPUs of a host did. */
final class HostCpuSpec {

    private static final int MOST_CPUS = 4096;
    private static final long SLOWEST_MHZ = 100;
    private static final long FASTEST_MHZ = 20_000;

    @Spec("host.cpu-times-are-not-negative")
    void timesAreNotNegative(Bench bench) {
        Map<String, Duration> negative =
                new TreeMap<>(CpuTimes.by(bench.driver()).byKind());
        negative.values().removeIf(time -> !time.isNegative());
        assertEquals(Map.of(), negative, "CPU times of the host below zero");
    }

    @Spec("host.cpu-times-never-fall")
    void timesDoNotFallWhileTheyAreWatched(Bench bench) {
        bench.running();
        AtomicReference<CpuTimes> last = new AtomicReference<>(CpuTimes.by(bench.driver()));
        Map<String, String> fallen = new TreeMap<>();
        bench.waiting()
                .holdsWithin("CPU times of the host that fall", bench.patience().quiet(), () -> {
                    CpuTimes now = CpuTimes.by(bench.driver());
                    fallen.putAll(now.below(last.getAndSet(now)));
                    return !fallen.isEmpty();
                });
        assertEquals(Map.of(), fallen, "CPU times of the host that fell from one look to the next");
    }

    @Spec("host.cpu-times-follow-the-clock")
    void timesGrowWithTheClock(Bench bench) {
        Passed passed = Passed.sinceNow(bench);
        Duration first = CpuTimes.by(bench.driver()).sum();
        Duration quiet = bench.patience().quiet();
        bench.waiting()
                .until(
                        "CPU times of the host that have grown by " + quiet.toMillis() + " ms together",
                        bench.patience().boot(),
                        () -> growth(bench, first).compareTo(quiet) >= 0,
                        () -> growth(bench, first));
        Duration grown = growth(bench, first);
        Duration most = passed.duration().plus(bench.patience().margin()).multipliedBy(MOST_CPUS);
        if (grown.compareTo(most) > 0) {
            throw new AssertionFailedError("growth of the CPU times of the host", "at most " + most, grown);
        }
    }

    @Spec("host.cpu-times-are-of-the-host")
    void driverThatIsOpenedLaterTellsNoShorterTimes(Bench bench) {
        CpuTimes before = CpuTimes.by(bench.driver());
        CpuTimes after = CpuTimes.by(bench.anotherDriver());
        assertEquals(Map.of(), after.below(before), "CPU times of the host that are less by a driver opened later");
    }

    @Spec("host.frequency-is-in-mhz")
    void frequencyIsPlausibleInMegahertz(Bench bench) {
        long mhz = bench.host().cpuStatistics().frequencyMhz();
        if (mhz < SLOWEST_MHZ || mhz > FASTEST_MHZ) {
            String expected = SLOWEST_MHZ + " to " + FASTEST_MHZ + " MHz";
            throw new AssertionFailedError("frequency of a CPU of the host", expected, mhz + " MHz");
        }
    }

    private static Duration growth(Bench bench, Duration first) {
        return CpuTimes.by(bench.driver()).sum().minus(first);
    }
}
