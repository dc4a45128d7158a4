package org.virttck.driver;

import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.RescueSpec;

/** The facet of the chapter <em>rescue</em>: booting an instance from another image to mend it. */
public interface Rescue {

    /**
     * Boots an instance from a rescue image, with its own root disk as the second disk.
     *
     * <p>On return it is RUNNING, {@link org.virttck.driver.model.InstanceInfo#rescued() rescued}, and its own disks hold
     * what they held. When the call fails the instance is as it was before the call.
     *
     * @param instance which, RUNNING, SHUTDOWN or CRASHED
     * @param rescue what to boot
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is rescued already, or SUSPENDED, since it would lose its memory, {@link ErrorCode#INVALID_ARGUMENT}
     *     when the image cannot be used, {@link ErrorCode#UNSUPPORTED} without {@link Capability#RESCUE}, or with a
     *     password without {@link Capability#INITIAL_PASSWORD}. Source: Nova {@code rescue}
     */
    default void rescue(InstanceId instance, RescueSpec rescue) {
        throw VirtDriverException.unsupported(Capability.RESCUE);
    }

    /**
     * Boots an instance from its own root disk again and removes what was made for the rescue. On return it is RUNNING
     * and no longer rescued; what was written to its disks meanwhile is kept. Nothing else ends a rescue but removing the
     * instance or making it anew: a rescued instance that is powered off and on, or rebooted, boots the rescue image.
     *
     * @param instance which, rescued, in any power state
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is not rescued, {@link ErrorCode#UNSUPPORTED} without {@link Capability#RESCUE}. Source: Nova
     *     {@code unrescue}
     */
    default void unrescue(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.RESCUE);
    }
}
