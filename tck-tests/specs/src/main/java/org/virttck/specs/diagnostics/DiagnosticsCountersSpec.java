package org.virttck.specs.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Counters from one look to the next. */
final class DiagnosticsCountersSpec {

    @Spec("diagnostics.cpu-times-never-fall")
    void cpuTimesDoNotFall(Bench bench) {
        assertNeverFall(bench, bench.running(), Counters::ofCpus, "CPU times");
    }

    @Spec("diagnostics.interface-counters-never-fall")
    void countersOfInterfacesDoNotFall(Bench bench) {
        InstanceId instance = bench.in(
                PowerState.RUNNING, bench.spec().vifs(List.of(bench.vif())).build());
        assertNeverFall(bench, instance, Counters::ofInterfaces, "counters of interfaces");
    }

    @Spec("diagnostics.disk-counters-never-fall")
    void countersOfDisksDoNotFall(Bench bench) {
        assertNeverFall(bench, bench.running(), Counters::ofDisks, "counters of disks");
    }

    @Spec("diagnostics.cpu-time-grows-while-the-guest-runs")
    void cpuTimeOfAWorkingGuestGrows(Bench bench) {
        InstanceId instance = bench.booted();
        long first = Counters.ofCpus(bench.diagnostics().of(instance)).sum();
        bench.waiting()
                .until(
                        "CPU times that are together above " + first + " ns",
                        bench.patience().guest(),
                        () -> Counters.ofCpus(bench.diagnostics().of(instance)).sum() > first,
                        () -> Counters.ofCpus(bench.diagnostics().of(instance)));
    }

    @Spec("diagnostics.cpu-times-stand-still-while-paused")
    void cpuTimesOfAPausedInstanceStandStill(Bench bench) {
        InstanceId instance = bench.in(PowerState.PAUSED);
        Counters atPause = Counters.ofCpus(bench.diagnostics().of(instance));
        bench.waiting()
                .holdsWithin(
                        "CPU time used while paused",
                        bench.patience().quiet(),
                        () -> !Counters.ofCpus(bench.diagnostics().of(instance)).equals(atPause));
        assertEquals(atPause, Counters.ofCpus(bench.diagnostics().of(instance)), "CPU times of a paused instance");
    }

    @Spec("diagnostics.booted-guest-has-used-its-disk")
    void disksOfABootedGuestHaveHadTraffic(Bench bench) {
        InstanceId instance = bench.booted();
        Counters counters = Counters.ofDisks(bench.diagnostics().of(instance));
        if (counters.sum() <= 0) {
            throw new AssertionFailedError("traffic of a guest that has booted", "more than none", counters);
        }
    }

    private static void assertNeverFall(
            Bench bench, InstanceId instance, Function<InstanceDiagnostics, Counters> kind, String what) {
        AtomicReference<Counters> last = new AtomicReference<>(new Counters(Map.of()));
        Map<String, String> fallen = new TreeMap<>();
        bench.waiting().holdsWithin(what + " that fall", bench.patience().quiet(), () -> {
            Counters now = kind.apply(bench.diagnostics().of(instance));
            fallen.putAll(now.below(last.getAndSet(now)));
            return !fallen.isEmpty();
        });
        assertEquals(Map.of(), fallen, what + " that fell from one look to the next, or below zero");
    }
}
