package org.virttck.harness.run;

import java.util.List;
import java.util.function.Supplier;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.record.StandIn;
import org.virttck.report.Report.Artifact;

/** Stands for a host that is only on record: whatever is asked is answered by the tape, and nothing gets here. */
final class RecordedHost implements DriverHost {

    @Override
    public VirtDriver open() {
        return StandIn.of(VirtDriver.class);
    }

    @Override
    public List<Artifact> subjects() {
        return List.of();
    }

    @Override
    public String place() {
        return "on record";
    }

    @Override
    public List<HostProbe> probes() {
        return List.of();
    }

    @Override
    public boolean outlivesItsDrivers(Supplier<InstanceId> witness) {
        return false;
    }

    @Override
    public DriverProcess process() {
        return StandIn.of(DriverProcess.class);
    }

    @Override
    public void close() {}
}
