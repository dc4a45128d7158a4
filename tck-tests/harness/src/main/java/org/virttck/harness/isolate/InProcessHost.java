package org.virttck.harness.isolate;

import java.net.URLClassLoader;
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

    private final VirtDriverProvider provider;
    private final DriverSettings settings;
    private final List<Artifact> subjects;
    private final Opening opening;
    private final Outliving outliving;
    private final AutoCloseable loader;
    private final Configuration configuration;

    private InProcessHost(
            VirtDriverProvider provider, Configuration configuration, List<Artifact> subjects, AutoCloseable loader) {
        this.provider = provider;
        this.configuration = configuration;
        this.settings = new DriverSettings(configuration.prefix(), configuration.settings());
        this.subjects = List.copyOf(subjects);
        this.opening = new Opening(new CallGuard(configuration.patience().open()), "the provider " + provider.name());
        this.outliving = new Outliving(this, configuration.patience().call());
        this.loader = loader;
    }

    /**
     * Loads the driver's JARs in a class loader of their own.
     *
     * @param configuration names the JARs and the settings
     * @return a host that has found the provider and opened nothing yet
     */
    public static InProcessHost ofJars(Configuration configuration) {
        DriverJars jars = DriverJars.of(configuration.jars());
        URLClassLoader loader = new DriverClassLoader(jars.urls(), InProcessHost.class.getClassLoader());
        VirtDriverProvider provider = ProviderFinder.find(loader, configuration.provider(), jars.toString());
        return new InProcessHost(provider, configuration, jars.artifacts(ProviderFinder.location(provider)), loader);
    }

    /**
     * Takes the provider from the class path of a driver's own build.
     *
     * @param configuration names the provider, when there are several, and the settings
     * @return a host that has found the provider and opened nothing yet
     */
    public static InProcessHost ofClassPath(Configuration configuration) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        VirtDriverProvider provider = ProviderFinder.find(loader, configuration.provider(), "the class path");
        return new InProcessHost(provider, configuration, List.of(), () -> {});
    }

    /**
     * Takes a provider that is at hand.
     *
     * @param provider makes the driver
     * @param configuration names the settings
     * @return a host that has opened nothing yet
     */
    public static InProcessHost of(VirtDriverProvider provider, Configuration configuration) {
        return new InProcessHost(provider, configuration, List.of(), () -> {});
    }

    @Override
    public VirtDriver open() {
        return opening.open(() -> provider.open(settings));
    }

    @Override
    public List<Artifact> subjects() {
        return subjects;
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
        return RemoteProcess.start(DriverJvm.start(Optional.of(provider.name()), configuration), settings);
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (Exception e) {
            throw new IllegalStateException("the driver's class loader cannot be closed", e);
        }
    }
}
