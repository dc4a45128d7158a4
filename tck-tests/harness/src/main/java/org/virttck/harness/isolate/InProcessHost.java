package org.virttck.harness.isolate;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.driver.DriverSettings;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.HostProbe;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.config.Configuration;
import org.virttck.harness.config.EnvironmentProblem;
import org.virttck.harness.config.UsageProblem;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.record.CallGuard;
import org.virttck.report.Report.Artifact;

/** Hosts a driver in this JVM: its JARs in a class loader of their own, or a provider on the class path. */
public final class InProcessHost implements DriverHost {

    private final VirtDriverProvider provider;
    private final DriverSettings settings;
    private final List<Artifact> subjects;
    private final CallGuard guard;
    private final AutoCloseable loader;
    private final Configuration configuration;
    private Optional<Boolean> outlives = Optional.empty();

    private InProcessHost(
            VirtDriverProvider provider, Configuration configuration, List<Artifact> subjects, AutoCloseable loader) {
        this.provider = provider;
        this.configuration = configuration;
        this.settings = new DriverSettings(configuration.prefix(), configuration.settings());
        this.subjects = List.copyOf(subjects);
        this.guard = new CallGuard(configuration.patience().open());
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
        URL ofProvider =
                provider.getClass().getProtectionDomain().getCodeSource().getLocation();
        return new InProcessHost(provider, configuration, jars.artifacts(ofProvider), loader);
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
        CallGuard.Outcome outcome = guard.call("open", () -> provider.open(settings));
        if (outcome.timedOut()) {
            throw unusable("did not return from open within " + settled(guard), null);
        }
        Throwable thrown = outcome.thrown();
        if (thrown instanceof VirtDriverException refusal) {
            throw refused(refusal);
        }
        if (thrown != null || outcome.value() == null) {
            throw unusable(thrown == null ? "returned null from open" : "threw " + thrown + " from open", thrown);
        }
        return (VirtDriver) outcome.value();
    }

    @Override
    public List<Artifact> subjects() {
        return subjects;
    }

    @Override
    public List<HostProbe> probes() {
        List<HostProbe> probes = new ArrayList<>(provider.probes(settings));
        configuration.site().probes().stream()
                .map(command ->
                        new CommandProbe(command, configuration.patience().call()))
                .forEach(probes::add);
        return probes;
    }

    @Override
    public synchronized boolean outlivesItsDrivers(Supplier<InstanceId> witness) {
        if (outlives.isEmpty()) {
            try (DriverProcess process = process()) {
                outlives = Optional.of(
                        process.sees(witness.get(), configuration.patience().call()));
            }
        }
        return outlives.get();
    }

    @Override
    public DriverProcess process() {
        var driver = DriverProcessMain.driverFields(Optional.of(provider.name()), configuration.jars(), settings);
        return ForkedDriverProcess.start(driver, configuration.patience().open());
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (Exception e) {
            throw new IllegalStateException("the driver's class loader cannot be closed", e);
        }
    }

    private RuntimeException refused(VirtDriverException refusal) {
        String message = "the provider " + provider.name() + " cannot open the driver: " + refusal.getMessage();
        if (refusal.code() == ErrorCode.INVALID_ARGUMENT) {
            return new UsageProblem(message);
        }
        if (refusal.code() == ErrorCode.UNAVAILABLE) {
            return new EnvironmentProblem(message, refusal);
        }
        return unusable("answered " + refusal.code() + " at open: " + refusal.getMessage(), refusal);
    }

    private DriverUnusable unusable(String what, Throwable cause) {
        return new DriverUnusable("the provider " + provider.name() + " " + what, cause);
    }

    private static String settled(CallGuard guard) {
        return guard.limit().toSeconds() + " s";
    }
}
