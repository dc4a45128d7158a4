package org.virttck.specs.host;

import java.time.Duration;
import org.opentest4j.AssertionFailedError;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** How long a host has been up. */
final class HostUptimeSpec {

    @Spec("host.uptime-is-above-zero")
    void hostThatAnswersIsUp(Bench bench) {
        Duration uptime = bench.host().uptime();
        if (uptime.isNegative() || uptime.isZero()) {
            throw new AssertionFailedError("uptime of a host that answers", "more than zero", uptime);
        }
    }

    @Spec("host.uptime-follows-the-clock")
    void uptimeGrowsWithTheClock(Bench bench) {
        Passed passed = Passed.sinceNow(bench);
        Duration first = bench.host().uptime();
        Duration quiet = bench.patience().quiet();
        bench.waiting()
                .holdsWithin(
                        "an uptime that runs ahead",
                        quiet,
                        () -> growth(bench, first).compareTo(most(bench, passed)) > 0);
        assertNotAhead(bench, first, passed);
        bench.waiting()
                .until(
                        "an uptime that has grown by " + quiet.toMillis() + " ms",
                        bench.patience().boot(),
                        () -> growth(bench, first).compareTo(quiet) >= 0,
                        () -> growth(bench, first));
    }

    @Spec("host.uptime-is-of-the-host")
    void driverThatIsOpenedLaterTellsNoShorterUptime(Bench bench) {
        Duration before = bench.host().uptime();
        Duration after = bench.anotherDriver().host().uptime();
        if (after.compareTo(before) < 0) {
            throw new AssertionFailedError("uptime by a driver opened later", "at least " + before, after);
        }
    }

    private static void assertNotAhead(Bench bench, Duration first, Passed passed) {
        Duration grown = growth(bench, first);
        Duration most = most(bench, passed);
        if (grown.compareTo(most) > 0) {
            throw new AssertionFailedError("growth of the uptime", "at most " + most, grown);
        }
    }

    private static Duration growth(Bench bench, Duration first) {
        return bench.host().uptime().minus(first);
    }

    /** The figure may be a rounded one, so that it leaps. */
    private static Duration most(Bench bench, Passed passed) {
        return passed.duration().plus(bench.patience().margin());
    }
}
