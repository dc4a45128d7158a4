package org.virttck.driver;

import java.util.Set;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;

/**
 * The facet of the chapter <em>instances</em>: making, finding and removing instances.
 *
 * <p>An instance is known by its id, which the caller chooses and which is unique for ever. Its name is unique on the
 * host while the instance exists.
 */
public interface Instances {

    /**
     * Makes an instance and, when {@link InstanceSpec#powerOn()} says so, boots it.
     *
     * <p>On return the instance is RUNNING, or SHUTDOWN when it was not to be powered on. When the call fails, the host
     * is as it was before the call: no instance, disk, device or usage remains.
     *
     * @param spec what to make
     * @throws VirtDriverException {@link ErrorCode#ALREADY_EXISTS} when the id or the name is in use (the existing
     *     instance is untouched), {@link ErrorCode#INVALID_ARGUMENT} when the name does not begin with the operator's
     *     prefix ({@link DriverSettings#namePrefix()}), or the image cannot be used (missing, checksum
     *     or format wrong, larger than the flavor's root disk, flavor smaller than the image's minimum),
     *     {@link ErrorCode#OUT_OF_RESOURCES} when the flavor is more than the host can ever hold,
     *     {@link ErrorCode#UNSUPPORTED} when {@code spec} asks for something whose capability is not declared
     *     ({@link org.virttck.driver.model.GuestSetup}, {@link org.virttck.driver.model.SecurityDemands},
     *     {@link org.virttck.driver.model.Flavor}), {@link ErrorCode#INVALID_ARGUMENT} when a VIF cannot be plugged.
     *     Source: Nova {@code spawn}
     */
    void spawn(InstanceSpec spec);

    /**
     * Removes an instance with its disks, whatever its state. Removing an instance that does not exist succeeds.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#INTERNAL} when the hypervisor would not let go of it. Source: Nova
     *     {@code destroy}
     */
    void destroy(InstanceId instance);

    /**
     * Removes an instance, whatever its state, and keeps its disks. Removing an instance that does not exist succeeds.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#DISK_RETENTION}. Source: Nova
     *     {@code destroy(destroy_disks=False)}
     */
    default void destroyKeepingDisks(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.DISK_RETENTION);
    }

    /**
     * Whether disks of an instance are on this host, be the instance there or not.
     *
     * @param instance which
     * @return true when its files can be reached
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#DISK_RETENTION}. Source: Nova
     *     {@code instance_on_disk}
     */
    default boolean onDisk(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.DISK_RETENTION);
    }

    /**
     * Deletes disks that {@link #destroyKeepingDisks} left behind. Deleting what does not exist succeeds.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#INVALID_STATE} while the instance exists,
     *     {@link ErrorCode#UNSUPPORTED} without {@link Capability#DISK_RETENTION}. Source: Nova
     *     {@code delete_instance_files}
     */
    default void deleteFiles(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.DISK_RETENTION);
    }

    /**
     * Makes an existing instance anew: its root disk is replaced by a fresh copy of the image of {@code spec}, and it
     * is booted when {@link InstanceSpec#powerOn()} says so. Id and name stay. A rebuild that is refused leaves the
     * instance as it was.
     *
     * @param spec the same id and name as the existing instance
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when there is no instance of that id,
     *     {@link ErrorCode#INVALID_ARGUMENT} as for {@link #spawn} or when the name differs,
     *     {@link ErrorCode#OUT_OF_RESOURCES} as for {@link #spawn}, {@link ErrorCode#INVALID_STATE} while the instance
     *     is put away ({@link #softDelete}), {@link ErrorCode#UNSUPPORTED} as for {@link #spawn} or without
     *     {@link Capability#REBUILD}. Source: Nova {@code rebuild}
     */
    default void rebuild(InstanceSpec spec) {
        throw VirtDriverException.unsupported(Capability.REBUILD);
    }

    /**
     * Makes an instance here that was on a host which failed. When its disks can be reached ({@link #onDisk}) they are
     * used as they are; otherwise its root disk is a fresh copy of the image. Afterwards it is as after {@link #spawn}.
     * When the call fails, the host is as it was before the call: the disks that were there are still there, untouched.
     *
     * @param spec the instance as it was; its id and name stay
     * @throws VirtDriverException as for {@link #spawn}, {@link ErrorCode#ALREADY_EXISTS} among them when the instance
     *     is on this host (it is untouched), and {@link ErrorCode#UNSUPPORTED} without
     *     {@link Capability#EVACUATE}. Source: Nova {@code rebuild(evacuate=True)}
     */
    default void evacuate(InstanceSpec spec) {
        throw VirtDriverException.unsupported(Capability.EVACUATE);
    }

    /**
     * Puts an instance away without deleting it: it is SHUTDOWN, takes neither CPU nor memory of the host's inventory,
     * keeps its disks, and cannot be powered on, rebooted, rebuilt or brought back after a boot of the host
     * ({@link ErrorCode#INVALID_STATE}) until it is restored. It is still listed, its id and its name stay taken, and
     * {@link #destroy} removes it. Any driver over the same host knows that it is put away, and can restore it.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it is put away already, {@link ErrorCode#UNSUPPORTED} without {@link Capability#SOFT_DELETE}. Source:
     *     Nova {@code soft_delete}
     */
    default void softDelete(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.SOFT_DELETE);
    }

    /**
     * Brings an instance back that was put away. On return it is RUNNING, with its disks as they were.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist, {@link ErrorCode#INVALID_STATE}
     *     when it was not put away, {@link ErrorCode#OUT_OF_RESOURCES} when the host cannot hold it now,
     *     {@link ErrorCode#UNSUPPORTED} without {@link Capability#SOFT_DELETE}. Source: Nova {@code restore}
     */
    default void restore(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.SOFT_DELETE);
    }

    /**
     * Prepares the host for an instance: checks and reservations that may fail before anything is made. Afterwards the
     * instance does not exist yet. {@link #spawn} takes over what was prepared; {@link #cleanUpFailedSpawn} gives it
     * back. Preparing twice is the same as preparing once. What is checked here and what is left to {@link #spawn} is the
     * driver's choice.
     *
     * @param spec what will be spawned
     * @throws VirtDriverException as for {@link #spawn}, and {@link ErrorCode#UNSUPPORTED} without
     *     {@link Capability#SPAWN_PREPARATION}. Source: Nova {@code prepare_for_spawn}
     */
    default void prepareSpawn(InstanceSpec spec) {
        throw VirtDriverException.unsupported(Capability.SPAWN_PREPARATION);
    }

    /**
     * Gives back what {@link #prepareSpawn} took, when no spawn followed or the spawn failed. Succeeds when there is
     * nothing to give back; an instance that exists is untouched.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#UNSUPPORTED} without {@link Capability#SPAWN_PREPARATION}. Source:
     *     Nova {@code failed_spawn_cleanup}
     */
    default void cleanUpFailedSpawn(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.SPAWN_PREPARATION);
    }

    /**
     * Removes all that an instance which is gone has left on the host: disks, devices, secrets, settings of the network.
     * Succeeds when nothing is left. An instance that is put away ({@link #softDelete}) is not gone.
     *
     * @param instance which
     * @throws VirtDriverException {@link ErrorCode#INVALID_STATE} while the instance exists,
     *     {@link ErrorCode#UNSUPPORTED} without {@link Capability#CLEAN_UP}. Source: Nova {@code cleanup},
     *     {@code cleanup_lingering_instance_resources}
     */
    default void cleanUp(InstanceId instance) {
        throw VirtDriverException.unsupported(Capability.CLEAN_UP);
    }

    /**
     * State and size of one instance.
     *
     * @param instance which
     * @return figures of this moment
     * @throws VirtDriverException {@link ErrorCode#NOT_FOUND} when it does not exist. Source: Nova {@code get_info}
     */
    InstanceInfo info(InstanceId instance);

    /**
     * Whether an instance exists on this host, in whatever state.
     *
     * @param instance which
     * @return true when {@link #info} would answer. Source: Nova {@code instance_exists}
     */
    boolean exists(InstanceId instance);

    /**
     * Ids of all instances of this operator on the host, in whatever state.
     *
     * @return an immutable set; empty when there are none. Source: Nova {@code list_instance_uuids}
     */
    Set<InstanceId> ids();

    /**
     * Names of all instances of this operator on the host, in whatever state.
     *
     * @return an immutable set of as many names as there are ids. Source: Nova {@code list_instances}
     */
    Set<String> names();

    /**
     * How many instances of this operator are on the host, in whatever state.
     *
     * @return 0 or more; the size of {@link #ids()}. Source: Nova {@code get_num_instances}
     */
    int count();
}
