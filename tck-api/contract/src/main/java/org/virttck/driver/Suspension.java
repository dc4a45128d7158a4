package org.virttck.driver;

import org.virttck.driver.model.InstanceId;

/**
 * The facet of the chapter <em>suspension</em>: stopping an instance in place, or writing it out.
 *
 * <p>A paused instance uses no CPU and keeps its memory on the host; a suspended one uses neither. Both go on where
 * they stopped.
 */
public interface Suspension {

    /**
     * Stops the CPUs of a RUNNING instance. On return it is PAUSED.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is not RUNNING, {@link ErrorCode#UNSUPPORTED} without {@link Capability#PAUSE}. Source: Nova
     *     {@code pause}
     */
    default void pause(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.PAUSE);
    }

    /**
     * Lets a PAUSED instance go on. On return it is RUNNING.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is not PAUSED, {@link ErrorCode#UNSUPPORTED} without {@link Capability#PAUSE}. Source: Nova
     *     {@code unpause}
     */
    default void unpause(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.PAUSE);
    }

    /**
     * Writes a RUNNING instance out and frees its CPU and memory. On return it is SUSPENDED.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is not RUNNING, {@link ErrorCode#UNSUPPORTED} without {@link Capability#SUSPEND}. Source: Nova
     *     {@code suspend}
     */
    default void suspend(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.SUSPEND);
    }

    /**
     * Brings a SUSPENDED instance back with the memory that it had. On return it is RUNNING.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is not SUSPENDED, {@link ErrorCode#UNSUPPORTED} without {@link Capability#SUSPEND}. Source: Nova
     *     {@code resume}
     */
    default void resume(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.SUSPEND);
    }
}
