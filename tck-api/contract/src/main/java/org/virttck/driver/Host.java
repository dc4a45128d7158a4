package org.virttck.driver;

import java.util.Set;

/**
 * The facet of the chapter <em>host</em>: the compute nodes behind a driver.
 *
 * <p>Most hypervisors are one node; a driver for bare metal or for a cluster manager has many. A node name is stable
 * for as long as the node exists.
 */
public interface Host {

    /**
     * Names of the nodes that this driver can place instances on.
     *
     * @return at least one name while the hypervisor can be reached; 1 to 255 characters each
     * @throws VirtDriverException {@link ErrorCode#UNAVAILABLE} when the hypervisor cannot be reached. Source: Nova
     *     {@code get_available_nodes}
     */
    Set<String> nodes();

    /**
     * Whether a node can take instances now.
     *
     * @param node any text; a name that this driver does not know is not available
     * @return true when {@link #nodes()} would name it
     * @throws VirtDriverException {@link ErrorCode#UNAVAILABLE} when the hypervisor cannot be reached. Source: Nova
     *     {@code node_is_available}
     */
    boolean isAvailable(String node);
}
