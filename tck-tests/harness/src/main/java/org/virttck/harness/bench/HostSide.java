package org.virttck.harness.bench;

import java.util.List;
import java.util.Set;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.isolate.DriverHost;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.record.Tape;

/** The host of the driver under test, past the driver: its processes, and what it really holds. */
public final class HostSide {

    private final Bench bench;
    private final DriverHost host;
    private final Arrangement arrangement;
    private final Tape tape;

    HostSide(Bench bench, DriverHost host, Arrangement arrangement, Tape tape) {
        this.bench = bench;
        this.host = host;
        this.arrangement = arrangement;
        this.tape = tape;
    }

    /** Whether instances outlive the process of the driver that made them. */
    public boolean outlivesItsDrivers() {
        return tape.look(
                "whether instances outlive the process of their driver",
                Boolean.class,
                () -> host.outlivesItsDrivers(bench::running));
    }

    /** A process of its own with a driver in it; it is killed after the spec at the latest. */
    public DriverProcess process() {
        DriverProcess process =
                new TapedProcess(tape, tape.open("a process with a driver", DriverProcess.class, host::process));
        bench.later(process::close);
        return process;
    }

    /** Whether somebody looks at the host past the driver; otherwise there is only its word. */
    public boolean hasProbes() {
        return tape.look(
                "whether there are probes", Boolean.class, () -> !host.probes().isEmpty());
    }

    /** What the probes see of an instance on the host; each line begins with the name of its probe. */
    public Set<String> traces(InstanceSpec instance) {
        List<String> words = List.of(instance.id().toString(), instance.name());
        Found found = arrangement.value(
                "a look at the host",
                () -> tape.look(
                        "the host of " + instance.name(),
                        Found.class,
                        () -> new Found(Traces.of(words, host.probes()))));
        return found.traces();
    }

    private record Found(Set<String> traces) {}
}
