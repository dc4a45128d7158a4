package org.virttck.harness.isolate;

import java.net.URL;
import java.net.URLClassLoader;

/**
 * Loads a driver's classes from its own JARs. Of the kit's classes it shows the contract alone, so that a driver can
 * neither see nor collide with a library of the kit.
 */
final class DriverClassLoader extends URLClassLoader {

    private static final String CONTRACT = "org.virttck.driver.";

    private final ClassLoader kit;

    DriverClassLoader(URL[] jars, ClassLoader kit) {
        super("driver", jars, ClassLoader.getPlatformClassLoader());
        this.kit = kit;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(CONTRACT) ? kit.loadClass(name) : super.loadClass(name, resolve);
    }
}
