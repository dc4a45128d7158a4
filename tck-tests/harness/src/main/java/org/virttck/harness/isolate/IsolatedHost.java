package org.virttck.harness.isolate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.record.CallGuard;
import org.virttck.remote.client.RemoteDriver;
import org.virttck.report.Report.Artifact;

/** Hosts a driver in a JVM of its own: whatever it does to that, the run goes on. */
public final class IsolatedHost implements DriverHost {

    private final Configuration configuration;
    private final DriverSettings settings;
    private final List<Artifact> subjects;
    private final RevivedJvm jvm;
    private final Opening opening;
    private final Outliving outliving;

    private IsolatedHost(Configuration configuration, List<Artifact> subjects, RevivedJvm jvm) {
        this.configuration = configuration;
        this.settings = new DriverSettings(configuration.prefix(), configuration.settings());
        this.subjects = subjects;
        this.jvm = jvm;
        this.opening = new Opening(new CallGuard(configuration.patience().open()), "the provider " + jvm.provider());
        this.outliving = new Outliving(this, configuration.patience().call());
    }

    /**
     * Starts a JVM with the driver's JARs in it.
     *
     * @param configuration names the JARs and the settings
     * @return a host that has found the provider and opened nothing yet
     */
    public static IsolatedHost start(Configuration configuration) {
        DriverJars jars = DriverJars.of(configuration.jars());
        RevivedJvm jvm = new RevivedJvm(
                () -> DriverJvm.start(configuration.provider(), configuration),
                configuration.patience().refusal());
        return new IsolatedHost(configuration, jars.artifacts(jvm.location()), jvm);
    }

    @Override
    public VirtDriver open() {
        return opening.open(() -> RemoteDriver.open(jvm, settings));
    }

    @Override
    public List<Artifact> subjects() {
        return subjects;
    }

    @Override
    public String place() {
        return "in a JVM of its own";
    }

    @Override
    public List<HostProbe> probes() {
        return new RemoteProbes(() -> RemoteDriver.open(jvm, settings), configuration).all();
    }

    @Override
    public boolean outlivesItsDrivers(Supplier<InstanceId> witness) {
        return outliving.isProvenBy(witness);
    }

    @Override
    public DriverProcess process() {
        return RemoteProcess.start(DriverJvm.start(Optional.of(jvm.provider()), configuration), settings);
    }

    @Override
    public void close() {
        jvm.close();
    }
}
