package org.virttck.harness.isolate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.report.Report.Artifact;

/** A provider from JARs of its own, or from the class path. */
public final class LoadedProvider implements AutoCloseable {

    private final VirtDriverProvider provider;
    private final List<Artifact> artifacts;
    private final Optional<URLClassLoader> loader;

    private LoadedProvider(VirtDriverProvider provider, List<Artifact> artifacts, Optional<URLClassLoader> loader) {
        this.provider = provider;
        this.artifacts = artifacts;
        this.loader = loader;
    }

    /**
     * Loads it in a class loader of its own.
     *
     * @param paths the JARs
     * @param name of the provider, when there are several
     * @return to be closed
     */
    public static LoadedProvider ofJars(List<Path> paths, Optional<String> name) {
        DriverJars jars = DriverJars.of(paths);
        URLClassLoader loader = new DriverClassLoader(jars.urls(), LoadedProvider.class.getClassLoader());
        VirtDriverProvider provider = ProviderFinder.find(loader, name, jars.toString());
        return new LoadedProvider(provider, jars.artifacts(ProviderFinder.location(provider)), Optional.of(loader));
    }

    /**
     * Finds it on the class path.
     *
     * @param name of the provider, when there are several
     * @return to be closed
     */
    static LoadedProvider ofClassPath(Optional<String> name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return of(ProviderFinder.find(loader, name, "the class path"));
    }

    /** One that is at hand. */
    static LoadedProvider of(VirtDriverProvider provider) {
        return new LoadedProvider(provider, List.of(), Optional.empty());
    }

    /**
     * The provider.
     *
     * @return makes drivers
     */
    public VirtDriverProvider provider() {
        return provider;
    }

    /** Every JAR, the one that holds the provider first; none from the class path. */
    List<Artifact> artifacts() {
        return artifacts;
    }

    @Override
    public void close() {
        try {
            if (loader.isPresent()) {
                loader.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the driver's class loader cannot be closed", e);
        }
    }
}
