package org.virttck.specs.mutation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.process.DriverWork;
import org.virttck.harness.wire.WireAccess;
import org.virttck.report.Report.Artifact;

/**
 * A host whose hypervisor seems to outlive the processes of its drivers. The in-memory one does not; so the process is
 * acted here: it does its work, and what its death destroys is said by the mutant.
 *
 * @param right the host of the drivers
 * @param damage what the death of the process does to the instance at hand
 * @param trialWire over the same hypervisor
 */
record TrialHost(DriverHost right, BiConsumer<VirtDriver, InstanceSpec> damage, TrialWire trialWire)
        implements DriverHost {

    @Override
    public VirtDriver open() {
        return right.open();
    }

    @Override
    public List<Artifact> subjects() {
        return right.subjects();
    }

    @Override
    public String place() {
        return right.place();
    }

    @Override
    public List<HostProbe> probes() {
        return right.probes();
    }

    @Override
    public boolean outlivesItsDrivers(Supplier<InstanceId> witness) {
        return true;
    }

    @Override
    public DriverProcess process() {
        return new ActedProcess();
    }

    @Override
    public Optional<WireAccess> wire() {
        return Optional.of(trialWire.access());
    }

    @Override
    public void close() {
        trialWire.close();
        right.close();
    }

    private final class ActedProcess implements DriverProcess {

        private final VirtDriver driver = right.open();
        private Optional<InstanceSpec> underWay = Optional.empty();

        @Override
        public boolean sees(InstanceId instance, Duration limit) {
            return driver.instances().exists(instance);
        }

        @Override
        public void begin(DriverWork work, InstanceSpec instance) {
            work.perform(driver, instance);
            underWay = Optional.of(instance);
        }

        @Override
        public Optional<String> answer(Duration limit) {
            return Optional.of("success");
        }

        @Override
        public void close() {
            underWay.ifPresent(instance -> damage.accept(driver, instance));
            underWay = Optional.empty();
            driver.close();
        }
    }
}
