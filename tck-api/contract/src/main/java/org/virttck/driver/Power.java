package org.virttck.driver;

import java.time.Duration;
import java.util.Set;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

/** The facet of the chapter <em>power</em>: turning instances on and off. */
public interface Power {

    /**
     * Boots an instance that is shut down. On return it is RUNNING. Powering on a RUNNING instance changes nothing.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist,
     *     {@link ErrorCode#OUT_OF_RESOURCES} when the host cannot hold it now, {@link ErrorCode#INVALID_STATE} while it
     *     is put away ({@link Instances#softDelete}). Source: Nova {@code power_on}
     */
    void on(InstanceId instance);

    /**
     * Turns an instance off. On return it is SHUTDOWN. Powering off a SHUTDOWN instance changes nothing.
     *
     * <p>With a timeout of zero the power is cut at once. Otherwise the guest is asked to shut down, asked again each
     * {@code retryInterval}, and the power is cut when it has not done so within {@code timeout}.
     *
     * @param instance which
     * @param timeout how long the guest may take; zero to one hour
     * @param retryInterval time between two requests to the guest; zero to one hour, zero asks once
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist,
     *     {@link ErrorCode#INVALID_ARGUMENT} when a duration is out of its range. Source: Nova {@code power_off}
     */
    void off(InstanceId instance, Duration timeout, Duration retryInterval);

    /**
     * Boots an instance again. On return it is RUNNING, and the guest has started anew.
     *
     * <p>{@link RebootType#HARD} works from RUNNING, PAUSED, SHUTDOWN and CRASHED. {@link RebootType#SOFT} asks the
     * guest of a RUNNING instance to shut down first, and falls back to a hard reboot when the guest does not.
     *
     * @param instance which
     * @param type how
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     while it is put away ({@link Instances#softDelete}), {@link ErrorCode#UNSUPPORTED} without
     *     {@link Capability#REBOOT}. Source: Nova {@code reboot}
     */
    default void reboot(InstanceId instance, RebootType type) {
        throw VirtDriverException.unsupported(Capability.REBOOT);
    }

    /**
     * Injects a non-maskable interrupt, or what the platform has in its place, so that the guest can write a crash
     * dump.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is not RUNNING, {@link ErrorCode#UNSUPPORTED} without {@link Capability#CRASH_DUMP}. Source: Nova
     *     {@code trigger_crash_dump}
     */
    default void crashDump(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.CRASH_DUMP);
    }

    /**
     * Brings an instance back that was RUNNING before the host was rebooted. On return it is RUNNING; an instance that
     * is RUNNING already is left alone.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     while it is put away ({@link Instances#softDelete}), {@link ErrorCode#UNSUPPORTED} without
     *     {@link Capability#RESUME_ON_HOST_BOOT}. Source: Nova {@code resume_state_on_host_boot}
     */
    default void resumeOnHostBoot(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.RESUME_ON_HOST_BOOT);
    }

    /**
     * Tells the driver that somebody else turned an instance on or off. The driver looks at the hypervisor and takes over
     * the state that is there; it turns nothing on or off itself. A report that is not true changes nothing.
     *
     * @param instance which
     * @param reported {@link PowerState#RUNNING} or {@link PowerState#SHUTDOWN}
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist,
     *     {@link ErrorCode#INVALID_ARGUMENT} for any other state, {@link ErrorCode#UNSUPPORTED} without
     *     {@link Capability#POWER_UPDATE}. Source: Nova {@code power_update_event}
     */
    default void powerUpdate(InstanceId instance, PowerState reported) {
        throw VirtDriverException.unsupported(Capability.POWER_UPDATE);
    }

    /**
     * Boots those instances again, the hard way, whose reboot has not come to an end. Instances that are not in a reboot,
     * or have been for less than {@code longerThan}, are left alone, and so are ids that no instance has.
     *
     * @param instances candidates; may be empty
     * @param longerThan how long a reboot may take; more than zero, at most one day
     * @throws VirtDriverException {@link ErrorCode#INVALID_ARGUMENT} when the duration is out of its range,
     *     {@link ErrorCode#UNSUPPORTED} without {@link Capability#STUCK_REBOOT_RECOVERY}. Source: Nova
     *     {@code poll_rebooting_instances}
     */
    default void rebootStuck(Set<InstanceId> instances, Duration longerThan) {
        throw VirtDriverException.unsupported(Capability.STUCK_REBOOT_RECOVERY);
    }
}
