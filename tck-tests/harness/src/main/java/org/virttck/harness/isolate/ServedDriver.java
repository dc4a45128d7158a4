package org.virttck.harness.isolate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import org.virttck.driver.VirtDriverProvider;
import org.virttck.harness.config.Configuration;

/** A provider from JARs of its own, for whoever serves it. */
public final class ServedDriver implements AutoCloseable {

    private final VirtDriverProvider provider;
    private final URLClassLoader loader;

    private ServedDriver(VirtDriverProvider provider, URLClassLoader loader) {
        this.provider = provider;
        this.loader = loader;
    }

    /**
     * Loads it.
     *
     * @param configuration names the JARs and the provider
     * @return to be closed
     */
    public static ServedDriver of(Configuration configuration) {
        DriverJars jars = DriverJars.of(configuration.jars());
        URLClassLoader loader = new DriverClassLoader(jars.urls(), ServedDriver.class.getClassLoader());
        return new ServedDriver(ProviderFinder.find(loader, configuration.provider(), jars.toString()), loader);
    }

    /**
     * The provider.
     *
     * @return makes drivers
     */
    public VirtDriverProvider provider() {
        return provider;
    }

    @Override
    public void close() {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the driver's class loader cannot be closed", e);
        }
    }
}
