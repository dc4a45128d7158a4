package org.virttck.driver;

import java.util.List;

/**
 * Makes drivers; found by {@link java.util.ServiceLoader}.
 *
 * <p>A driver JAR names its provider in {@code META-INF/services/org.virttck.driver.VirtDriverProvider}. The class has
 * a public constructor without parameters and does no work before {@link #open(DriverSettings)}.
 */
public interface VirtDriverProvider {

    /**
     * The name under which an operator chooses this provider.
     *
     * @return lower-case letters, digits and hyphens; 1 to 63 characters; the same at each call
     */
    String name();

    /**
     * Opens a driver over one host.
     *
     * <p>Several drivers may be open over the same host at the same time; they do not disturb each other.
     *
     * @param settings what the operator configured
     * @return a driver that is ready to serve
     * @throws VirtDriverException {@link ErrorCode#INVALID_ARGUMENT} when a setting is missing or wrong (the message
     *     names the setting), {@link ErrorCode#UNAVAILABLE} when the hypervisor cannot be reached
     */
    VirtDriver open(DriverSettings settings);

    /**
     * Ways to look at what the host really holds, past all that {@link #open} gives.
     *
     * @param settings what the operator configured
     * @return may be empty: then only the operator's own probes look
     */
    default List<HostProbe> probes(DriverSettings settings) {
        return List.of();
    }
}
