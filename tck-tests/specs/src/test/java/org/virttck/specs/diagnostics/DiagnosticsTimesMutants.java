package org.virttck.specs.diagnostics;

import static org.virttck.specs.diagnostics.Examined.changed;
import static org.virttck.specs.diagnostics.Examined.withEachCpuTime;
import static org.virttck.specs.diagnostics.Examined.withUptime;
import static org.virttck.specs.mutation.Mutant.breaking;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceDiagnostics.Nic;
import org.virttck.driver.model.InstanceDiagnostics.Traffic;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.distort.Answer;
import org.virttck.specs.host.Later;
import org.virttck.specs.mutation.Mutant;
import org.virttck.specs.mutation.Mutants;

/** What drivers say wrongly of an instance from one look to the next. */
final class DiagnosticsTimesMutants implements Mutants {

    private static final String OF = "diagnostics.of";
    private static final int NANOS_A_TICK = 10_000_000;

    @Override
    public List<Mutant> all() {
        return List.of(
                breaking("diagnostics.cpu-times-never-fall", "the time of the last interval is told")
                        .onEach(OF, () -> everyOther(right -> withEachCpuTime(right, time -> Duration.ZERO))),
                breaking("diagnostics.cpu-time-grows-while-the-guest-runs", "a copy is told that was made at the start")
                        .onEach(OF, DiagnosticsTimesMutants::withFirstCpuTimes),
                breaking("diagnostics.cpu-times-stand-still-while-paused", "the time of the wall clock is told")
                        .on(
                                OF,
                                changed(right -> right.state() == PowerState.PAUSED
                                        ? withEachCpuTime(right, any -> right.uptime())
                                        : right)),
                breaking("diagnostics.cpu-time-is-no-more-than-has-passed", "nanoseconds are taken for microseconds")
                        .on(
                                OF,
                                changed(right -> withEachCpuTime(
                                        right, time -> time.plusMillis(1).multipliedBy(1000)))),
                breaking("diagnostics.cpu-times-agree-with-info", "ticks are taken for nanoseconds")
                        .on(OF, changed(right -> withEachCpuTime(right, time -> time.dividedBy(NANOS_A_TICK / 1000)))),
                breaking("diagnostics.uptime-follows-the-clock", "a copy is told that was made at the start")
                        .on(OF, changed(right -> withUptime(right, Duration.ZERO))),
                breaking("diagnostics.uptime-is-no-more-than-has-passed", "the uptime of the host is told")
                        .on(
                                OF,
                                changed(right ->
                                        withUptime(right, right.uptime().plusDays(40)))),
                breaking("diagnostics.uptime-starts-anew-at-a-hard-reboot", "the time since the spawn is told")
                        .onEach(OF, DiagnosticsTimesMutants::withUptimeSinceFirstSeen),
                breaking("diagnostics.uptime-is-of-the-instance", "each driver counts from when it first looked")
                        .onEach(OF, DiagnosticsTimesMutants::withUptimeOfTheLook),
                breaking("diagnostics.disk-counters-never-fall", "errors that are not known are -1")
                        .on(
                                OF,
                                changed(right ->
                                        Examined.withEachTraffic(right, DiagnosticsTimesMutants::unknownErrors))),
                breaking("diagnostics.interface-counters-never-fall", "counters of 32 bits are read as signed")
                        .on(OF, changed(DiagnosticsTimesMutants::withSignedCounters)));
    }

    private static Answer everyOther(UnaryOperator<InstanceDiagnostics> change) {
        AtomicInteger looks = new AtomicInteger();
        return call -> {
            InstanceDiagnostics right = call.proceed();
            return looks.incrementAndGet() % 2 == 0 ? change.apply(right) : right;
        };
    }

    private static Answer withFirstCpuTimes() {
        Map<InstanceId, InstanceDiagnostics> first = new ConcurrentHashMap<>();
        return call -> {
            InstanceDiagnostics right = call.proceed();
            first.putIfAbsent(call.argument(0), right);
            return Examined.withCpus(
                    right, first.get(call.<InstanceId>argument(0)).cpus());
        };
    }

    private static Answer withUptimeSinceFirstSeen() {
        Map<InstanceId, Duration> longest = new ConcurrentHashMap<>();
        return call -> {
            InstanceDiagnostics right = call.proceed();
            Duration most = longest.merge(
                    call.argument(0), right.uptime(), (before, now) -> before.compareTo(now) < 0 ? now : before);
            boolean bootedAnew = right.uptime().compareTo(most) < 0;
            return bootedAnew ? withUptime(right, most.plus(right.uptime())) : right;
        };
    }

    private static Answer withUptimeOfTheLook() {
        return new Later(call -> withUptime(call.proceed(), Duration.ZERO));
    }

    private static BlockStatistics unknownErrors(BlockStatistics right) {
        return new BlockStatistics(
                right.readRequests(), right.readBytes(), right.writeRequests(), right.writeBytes(), Optional.of(-1L));
    }

    private static InstanceDiagnostics withSignedCounters(InstanceDiagnostics right) {
        return Examined.withNics(
                right,
                right.nics().stream()
                        .map(nic -> new Nic(nic.mac(), signed(nic.received()), nic.sent()))
                        .toList());
    }

    private static Traffic signed(Traffic right) {
        return new Traffic(right.bytes() + Integer.MIN_VALUE, right.packets(), right.errors(), right.dropped());
    }
}
