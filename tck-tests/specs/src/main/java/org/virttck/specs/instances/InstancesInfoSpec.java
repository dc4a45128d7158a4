package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What a driver tells of one instance. */
final class InstancesInfoSpec {

    @Spec("instances.info-names-the-instance")
    void infoBearsTheIdAndTheNameOfTheInstance(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        InstanceInfo info = bench.info(bench.in(PowerState.RUNNING, spec));
        assertEquals(spec.id(), info.id(), "id in the answer of info");
        assertEquals(spec.name(), info.name(), "name in the answer of info");
    }

    @Spec("instances.info-shows-the-flavor")
    void infoShowsTheSizeOfTheFlavor(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        InstanceInfo info = bench.info(bench.in(PowerState.RUNNING, spec));
        assertEquals(spec.flavor().vcpus(), info.vcpus(), "virtual CPUs in the answer of info");
        assertEquals(spec.flavor().memoryMib(), info.maxMemoryMib(), "most memory in MiB in the answer of info");
    }

    @Spec("instances.memory-within-maximum")
    void memoryOfARunningInstanceIsWithinItsMaximum(Bench bench) {
        InstanceInfo info = bench.info(bench.running());
        if (info.memoryMib() < 0 || info.memoryMib() > info.maxMemoryMib()) {
            String expected = "0 to " + info.maxMemoryMib() + " MiB";
            throw new AssertionFailedError("memory of a running instance", expected, info.memoryMib() + " MiB");
        }
    }

    @Spec("instances.cpu-time-does-not-fall")
    void cpuTimeOfARunningInstanceNeverFalls(Bench bench) {
        InstanceId instance = bench.running();
        List<Duration> seen = new ArrayList<>(List.of(Duration.ZERO));
        bench.waiting().holdsWithin("CPU time that falls", bench.patience().quiet(), () -> {
            seen.add(bench.info(instance).cpuTime());
            return !inOrder(seen).equals(seen);
        });
        assertEquals(inOrder(seen), seen, "CPU time at one look after the other, after a zero");
    }

    private static List<Duration> inOrder(List<Duration> times) {
        return times.stream().sorted().toList();
    }
}
