package org.virttck.driver;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.virttck.driver.model.HostCpuStatistics;
import org.virttck.driver.model.HostPowerAction;

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

    /**
     * The nodes by an id that outlives a change of their names.
     *
     * @return one entry for each name of {@link #nodes()}; an id stays the same for as long as the node exists
     * @throws VirtDriverException {@link ErrorCode#UNAVAILABLE} when the hypervisor cannot be reached. Source: Nova
     *     {@code get_nodenames_by_uuid}
     */
    Map<UUID, String> nodesById();

    /**
     * Whether a node has been removed for good, so that all records of it can be deleted.
     *
     * @param node any text
     * @return true only when the driver knows that the node was removed; false for a node that is there, that cannot be
     *     reached, or that was never heard of. Source: Nova {@code is_node_deleted}
     * @throws VirtDriverException {@link ErrorCode#UNAVAILABLE} when the hypervisor cannot be reached
     */
    default boolean isDeleted(String node) {
        return false;
    }

    /**
     * How long the host has been up.
     *
     * @return time since its last boot; more than zero, and growing
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#HOST_UPTIME}. Source: Nova
     *     {@code get_host_uptime}
     */
    default Duration uptime() {
        throw VirtDriverException.unsupported(Capability.HOST_UPTIME);
    }

    /**
     * At which address other hosts reach this one.
     *
     * @return an IPv4 or IPv6 address in digits, never a wildcard
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#HOST_ADDRESS}. Source: Nova
     *     {@code get_host_ip_addr}
     */
    default String ipAddress() {
        throw VirtDriverException.unsupported(Capability.HOST_ADDRESS);
    }

    /**
     * What the CPUs of the host have done since it was booted, and how fast they are.
     *
     * @return counters that never fall
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#HOST_CPU_STATISTICS}. Source:
     *     Nova {@code get_host_cpu_stats}
     */
    default HostCpuStatistics cpuStatistics() {
        throw VirtDriverException.unsupported(Capability.HOST_CPU_STATISTICS);
    }

    /**
     * Whether the host takes new instances.
     *
     * @return true unless {@link #setEnabled} or {@link #setMaintenance} closed it
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#HOST_ENABLING}. Source: Nova
     *     {@code set_host_enabled}
     */
    default boolean isEnabled() {
        throw VirtDriverException.unsupported(Capability.HOST_ENABLING);
    }

    /**
     * Opens the host for new instances, or closes it. Instances that are there are left alone. While it is closed
     * {@link Instances#spawn} is refused with {@link ErrorCode#INVALID_STATE}. Setting what is set already succeeds.
     *
     * @param enabled true to open
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#HOST_ENABLING}. Source: Nova
     *     {@code set_host_enabled}
     */
    default void setEnabled(boolean enabled) {
        throw VirtDriverException.unsupported(Capability.HOST_ENABLING);
    }

    /**
     * Begins or ends a maintenance window. In the window no instance runs here, and none can be spawned or powered on:
     * both are refused with {@link ErrorCode#INVALID_STATE}. Instances that ran are SHUTDOWN when it begins, and RUNNING
     * again when it ends, unless they were destroyed meanwhile. Beginning twice, or ending what has not begun, changes
     * nothing. Whether {@link #setEnabled} has closed the host is not changed by either.
     *
     * @param begin true to begin
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#HOST_MAINTENANCE}. Source:
     *     Nova {@code host_maintenance_mode}
     */
    default void setMaintenance(boolean begin) {
        throw VirtDriverException.unsupported(Capability.HOST_MAINTENANCE);
    }

    /**
     * Turns the host off or on, or boots it again. Instances that ran are SHUTDOWN afterwards, and are still there;
     * SUSPENDED ones stay SUSPENDED. While the host is off nothing can be spawned or powered on.
     *
     * @param action what to do
     * @throws VirtDriverException {@link ErrorCode#INVALID_STATE} for {@link HostPowerAction#STARTUP} of a host that is
     *     on, {@link ErrorCode#UNSUPPORTED} without {@link Capability#HOST_POWER_ACTION}. Source: Nova
     *     {@code host_power_action}
     */
    default void powerAction(HostPowerAction action) {
        throw VirtDriverException.unsupported(Capability.HOST_POWER_ACTION);
    }
}
