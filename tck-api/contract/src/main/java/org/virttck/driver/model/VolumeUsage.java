package org.virttck.driver.model;

import java.util.Objects;

/**
 * Traffic of one attached volume. Source: the dictionaries of Nova {@code get_all_volume_usage}.
 *
 * @param volumeId the volume, 1 to 255 characters
 * @param instance to which it is attached
 * @param traffic since it was attached
 */
public record VolumeUsage(String volumeId, InstanceId instance, BlockStatistics traffic) {

    /** Validates presence. */
    public VolumeUsage {
        Checks.text("volumeId", volumeId, 255);
        Objects.requireNonNull(instance, "instance");
        Objects.requireNonNull(traffic, "traffic");
    }
}
