package org.virttck.driver;

import java.util.List;
import org.virttck.driver.model.BlockStatistics;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.VolumeUsage;

/** The facet of the chapter <em>diagnostics</em>: what an instance and its devices have done so far. */
public interface Diagnostics {

    /**
     * Examines an instance.
     *
     * @param instance which, RUNNING or PAUSED
     * @return figures of this moment, of this instance only
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is SHUTDOWN, {@link ErrorCode#UNSUPPORTED} without {@link Capability#DIAGNOSTICS}. Source: Nova
     *     {@code get_instance_diagnostics}
     */
    default InstanceDiagnostics of(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.DIAGNOSTICS);
    }

    /**
     * Traffic of one disk since the instance was last booted.
     *
     * @param instance which, RUNNING or PAUSED
     * @param device name of a disk as {@link InstanceDiagnostics#disks()} gives it, as {@code vda}; without
     *     {@link Capability#DIAGNOSTICS} the root disk is called {@code vda}
     * @return counters that never fall while the instance stays up
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when the instance does not exist or has no such disk,
     *     {@link ErrorCode#INVALID_STATE} when it is SHUTDOWN, {@link ErrorCode#UNSUPPORTED} without
     *     {@link Capability#BLOCK_STATISTICS}. Source: Nova {@code block_stats}
     */
    default BlockStatistics blockStatistics(InstanceId instance, String device) {
        throw VirtDriverException.unsupported(Capability.BLOCK_STATISTICS);
    }

    /**
     * Traffic of all volumes that are attached to this operator's instances.
     *
     * @return one entry for each volume and instance; empty when no volume is attached. Root and other local disks are
     *     no volumes
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#VOLUME_USAGE}. Source: Nova
     *     {@code get_all_volume_usage}
     */
    default List<VolumeUsage> volumeUsage() {
        throw VirtDriverException.unsupported(Capability.VOLUME_USAGE);
    }
}
