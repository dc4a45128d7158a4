package org.virttck.specs.host;

import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.virttck.driver.Host;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.HostCpuStatistics;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.driver.Altered;
import org.virttck.specs.instances.Faults;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of the uptime and the CPUs of a host. */
final class HostFiguresMutants implements Mutants {

    private static final String UPTIME = "host.uptime";
    private static final String CPUS = "host.cpuStatistics";
    private static final int NANOS_A_TICK = 10_000_000;
    private static final Duration LONG = Duration.ofHours(1);

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("host.uptime-is-declared-truly", "it works, but nobody declared it")
                        .on("driver.capabilities", Faults.undeclared("HOST_UPTIME")),
                breaking("host.uptime-is-above-zero", "the time of the boot is read in another time zone")
                        .on(UPTIME, call -> call.<Duration>proceed().minusDays(1)),
                breaking("host.uptime-follows-the-clock", "milliseconds are taken for seconds")
                        .on(UPTIME, call -> call.<Duration>proceed().multipliedBy(1000)),
                breaking("host.uptime-follows-the-clock", "seconds are taken for milliseconds")
                        .on(UPTIME, call -> call.<Duration>proceed().dividedBy(1000)),
                breaking("host.uptime-is-of-the-host", "the uptime of the driver is told")
                        .opened(openedLongAgo(HostFiguresMutants::withUptimeSinceOpening)),
                breaking("host.cpu-statistics-are-declared-truly", "they work, but nobody declared them")
                        .on("driver.capabilities", Faults.undeclared("HOST_CPU_STATISTICS")),
                breaking("host.cpu-times-are-not-negative", "waiting is what is left of a rounded sum")
                        .on(CPUS, changed(right -> with(right, right.idle(), Duration.ofMillis(-3)))),
                breaking("host.cpu-times-never-fall", "the idle time is that of the last interval")
                        .onEach(CPUS, HostFiguresMutants::withIdleTimeUpAndDown),
                breaking("host.cpu-times-follow-the-clock", "ticks of the kernel are taken for nanoseconds")
                        .on(CPUS, changed(HostFiguresMutants::inTicks)),
                breaking("host.cpu-times-are-of-the-host", "times are counted from the opening of the driver")
                        .opened(openedLongAgo(HostFiguresMutants::withIdleTimeSinceOpening)),
                breaking("host.frequency-is-in-mhz", "the frequency is in GHz")
                        .on(
                                CPUS,
                                changed(right -> new HostCpuStatistics(
                                        right.kernel(), right.user(), right.idle(), right.ioWait(), 2))));
    }

    private static Answer changed(UnaryOperator<HostCpuStatistics> change) {
        return call -> change.apply(call.proceed());
    }

    private static HostCpuStatistics with(HostCpuStatistics right, Duration idle, Duration ioWait) {
        return new HostCpuStatistics(right.kernel(), right.user(), idle, ioWait, right.frequencyMhz());
    }

    private static Answer withIdleTimeUpAndDown() {
        AtomicInteger looks = new AtomicInteger();
        return call -> {
            HostCpuStatistics right = call.proceed();
            Duration more = Duration.ofSeconds(looks.incrementAndGet() % 2 * 5_000L);
            return with(right, right.idle().plus(more), right.ioWait());
        };
    }

    private static HostCpuStatistics inTicks(HostCpuStatistics right) {
        return new HostCpuStatistics(
                right.kernel().dividedBy(NANOS_A_TICK),
                right.user().dividedBy(NANOS_A_TICK),
                right.idle().dividedBy(NANOS_A_TICK),
                right.ioWait().dividedBy(NANOS_A_TICK),
                right.frequencyMhz());
    }

    /** The driver that was opened first has been open for long; what counts from the opening is less with the others. */
    private static Supplier<UnaryOperator<VirtDriver>> openedLongAgo(
            BiFunction<VirtDriver, Duration, VirtDriver> wrong) {
        return () -> {
            AtomicReference<Duration> ago = new AtomicReference<>(LONG);
            return driver -> wrong.apply(driver, ago.getAndSet(Duration.ZERO));
        };
    }

    private static VirtDriver withUptimeSinceOpening(VirtDriver driver, Duration ago) {
        Duration atOpening = driver.host().uptime().minus(ago);
        return withHost(driver, "uptime", right -> ((Duration) right.answer()).minus(atOpening));
    }

    private static VirtDriver withIdleTimeSinceOpening(VirtDriver driver, Duration ago) {
        Duration atOpening = driver.host().cpuStatistics().idle().minus(ago);
        return withHost(driver, "cpuStatistics", answer -> {
            HostCpuStatistics right = (HostCpuStatistics) answer.answer();
            return with(right, right.idle().minus(atOpening), right.ioWait());
        });
    }

    /** What is answered in place of the right answer. */
    @FunctionalInterface
    private interface Change {

        Object of(Altered.Right right) throws Throwable;
    }

    private static VirtDriver withHost(VirtDriver driver, String method, Change change) {
        Host wrong = Altered.of(Host.class, driver.host(), method, (right, arguments) -> change.of(right));
        return Altered.of(VirtDriver.class, driver, "host", (right, arguments) -> wrong);
    }
}
