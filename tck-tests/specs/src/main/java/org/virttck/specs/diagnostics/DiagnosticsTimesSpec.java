package org.virttck.specs.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.InstanceDiagnostics.Cpu;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.host.Passed;

/** Times beside the clock. A figure may be a rounded one: so much is granted as a silent guest is watched for. */
final class DiagnosticsTimesSpec {

    private static final int LEAST_SHARE = 100;

    @Spec("diagnostics.cpu-time-is-no-more-than-has-passed")
    void noCpuHasRunForLongerThanTheInstanceIsThere(Bench bench) {
        Passed passed = Passed.sinceNow(bench);
        InstanceId instance = bench.running();
        List<Duration> times =
                bench.diagnostics().of(instance).cpus().stream().map(Cpu::time).toList();
        Duration most = passed.duration().plus(bench.patience().quiet());
        List<Duration> longer =
                times.stream().filter(time -> time.compareTo(most) > 0).toList();
        assertEquals(List.of(), longer, "CPU times above the " + most + " that have passed since before spawn");
    }

    @Spec("diagnostics.cpu-times-agree-with-info")
    void sumOfCpuTimesIsThatOfInfo(Bench bench) {
        InstanceId instance = bench.booted();
        Duration before = bench.info(instance).cpuTime();
        Duration sum =
                bench.diagnostics().of(instance).cpus().stream().map(Cpu::time).reduce(Duration.ZERO, Duration::plus);
        Duration after = bench.info(instance).cpuTime().plus(bench.patience().quiet());
        Duration least = before.dividedBy(LEAST_SHARE);
        if (sum.compareTo(least) < 0 || sum.compareTo(after) > 0) {
            throw new AssertionFailedError("sum of the CPU times, beside info", least + " to " + after, sum);
        }
    }

    @Spec("diagnostics.uptime-follows-the-clock")
    void uptimeGrows(Bench bench) {
        InstanceId instance = bench.running();
        Duration quiet = bench.patience().quiet();
        awaitUptime(bench, instance, uptime(bench, instance).plus(quiet));
    }

    @Spec("diagnostics.uptime-is-no-more-than-has-passed")
    void uptimeIsNoLongerThanTheInstanceIsThere(Bench bench) {
        Passed passed = Passed.sinceNow(bench);
        InstanceId instance = bench.running();
        assertUptimeWithin(bench, instance, passed, "uptime, beside what has passed since before spawn");
    }

    @Spec("diagnostics.uptime-starts-anew-at-a-hard-reboot")
    void uptimeIsNoLongerThanTheRebootIsAgo(Bench bench) {
        InstanceId instance = bench.running();
        Duration enough = bench.patience().quiet().multipliedBy(2);
        bench.arrange("an instance that has been up for a while", () -> awaitUptime(bench, instance, enough));
        Passed passed = Passed.sinceNow(bench);
        bench.arrange("a hard reboot", () -> bench.power().reboot(instance, RebootType.HARD));
        assertUptimeWithin(bench, instance, passed, "uptime, beside what has passed since before a hard reboot");
    }

    @Spec("diagnostics.uptime-is-of-the-instance")
    void driverThatIsOpenedLaterTellsNoShorterUptime(Bench bench) {
        InstanceId instance = bench.running();
        Duration before = uptime(bench, instance);
        Duration after = bench.anotherDriver().diagnostics().of(instance).uptime();
        if (after.compareTo(before) < 0) {
            throw new AssertionFailedError("uptime by a driver opened later", "at least " + before, after);
        }
    }

    private static void assertUptimeWithin(Bench bench, InstanceId instance, Passed passed, String what) {
        Duration uptime = uptime(bench, instance);
        Duration most = passed.duration().plus(bench.patience().quiet());
        if (uptime.isNegative() || uptime.compareTo(most) > 0) {
            throw new AssertionFailedError(what, "zero to " + most, uptime);
        }
    }

    private static void awaitUptime(Bench bench, InstanceId instance, Duration wanted) {
        bench.waiting()
                .until(
                        "an uptime of at least " + wanted.toMillis() + " ms",
                        bench.patience().boot(),
                        () -> uptime(bench, instance).compareTo(wanted) >= 0,
                        () -> uptime(bench, instance));
    }

    private static Duration uptime(Bench bench, InstanceId instance) {
        return bench.diagnostics().of(instance).uptime();
    }
}
