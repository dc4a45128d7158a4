package org.virttck.harness.isolate;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.record.CallGuard;
import org.virttck.report.Report.Artifact;

/** Hosts a driver in this JVM: its JARs in a class loader of their own, or a provider on the class path. */
public final class InProcessHost implements DriverHost {

    private final LoadedProvider loaded;
    private final VirtDriverProvider provider;
    private final DriverSettings settings;
    private final Opening opening;
    private final Outliving outliving;
    private final Configuration configuration;

    private InProcessHost(LoadedProvider loaded, Configuration configuration) {
        this.loaded = loaded;
        this.provider = loaded.provider();
        this.configuration = configuration;
        this.settings = new DriverSettings(configuration.prefix(), configuration.settings());
        this.opening = new Opening(new CallGuard(configuration.patience().open()), "the provider " + provider.name());
        this.outliving = new Outliving(this, configuration.patience().call());
    }

    /**
     * Loads the driver's JARs in a class loader of their own.
     *
     * @param configuration names the JARs and the settings
     * @return a host that has found the provider and opened nothing yet
     */
    public static InProcessHost ofJars(Configuration configuration) {
        return new InProcessHost(LoadedProvider.ofJars(configuration.jars(), configuration.provider()), configuration);
    }

    /**
     * Takes the provider from the class path of a driver's own build.
     *
     * @param configuration names the provider, when there are several, and the settings
     * @return a host that has found the provider and opened nothing yet
     */
    public static InProcessHost ofClassPath(Configuration configuration) {
        return new InProcessHost(LoadedProvider.ofClassPath(configuration.provider()), configuration);
    }

    /**
     * Takes a provider that is at hand.
     *
     * @param provider makes the driver
     * @param configuration names the settings
     * @return a host that has opened nothing yet
     */
    public static InProcessHost of(VirtDriverProvider provider, Configuration configuration) {
        return new InProcessHost(LoadedProvider.of(provider), configuration);
    }

    @Override
    public VirtDriver open() {
        return opening.open(() -> provider.open(settings));
    }

    @Override
    public List<Artifact> subjects() {
        return loaded.artifacts();
    }

    @Override
    public String place() {
        return "in the JVM of the kit";
    }

    @Override
    public List<HostProbe> probes() {
        List<HostProbe> probes = new ArrayList<>(provider.probes(settings));
        probes.addAll(CommandProbe.all(configuration));
        return probes;
    }

    @Override
    public boolean outlivesItsDrivers(Supplier<InstanceId> witness) {
        return outliving.isProvenBy(witness);
    }

    @Override
    public DriverProcess process() {
        return RemoteProcess.start(
                DriverJvm.start(Optional.of(provider.name()), configuration, OutputStream.nullOutputStream()),
                settings);
    }

    @Override
    public void close() {
        loaded.close();
    }
}
