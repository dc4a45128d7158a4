package org.virttck.harness.isolate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.wire.WireAccess;
import org.virttck.report.Report.Artifact;

/** The place where the driver under test lives. */
public interface DriverHost extends AutoCloseable {

    /**
     * Opens a driver over the operator's hypervisor; several may be open at once.
     *
     * @return an open driver, to be closed by the caller
     */
    VirtDriver open();

    /**
     * What is tested.
     *
     * @return every JAR on the driver's class path with its digest
     */
    List<Artifact> subjects();

    /**
     * Where the driver is, for people.
     *
     * @return begins with a preposition
     */
    String place();

    /**
     * Ways to look at what the operator's host really holds.
     *
     * @return those of the driver's provider, then those of the operator; may be empty
     */
    List<HostProbe> probes();

    /**
     * The endpoint under test.
     *
     * @return empty when the driver is in JARs: what stands between is the kit's own then
     */
    default Optional<WireAccess> wire() {
        return Optional.empty();
    }

    /**
     * Whether instances outlive the process of the driver that made them. A hypervisor that lives in that process takes
     * them along.
     *
     * @param witness makes an instance that is there, when it has to be found out
     * @return found out once
     */
    boolean outlivesItsDrivers(Supplier<InstanceId> witness);

    /**
     * Starts a process of its own with a driver in it, over the same hypervisor if that outlives its drivers.
     *
     * @return a process that has opened a driver, to be closed by the caller
     */
    DriverProcess process();

    /** Ends the place. */
    @Override
    void close();
}
