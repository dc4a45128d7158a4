package org.virttck.driver.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * State and size of an instance at one moment.
 *
 * @param id the instance
 * @param name as it was spawned
 * @param state as the hypervisor sees it
 * @param rescued whether it was booted from a rescue image, be it up or not
 * @param internalId how the hypervisor itself calls it, as a number or a name; empty when it has no other name, or none
 *     in this state
 * @param maxMemoryMib the most memory that it may get, in MiB; at least {@code memoryMib}
 * @param memoryMib memory that it has, in MiB; 0 or more
 * @param vcpus virtual CPUs; 1 or more
 * @param cpuTime time that its CPUs have run since it was last booted; never negative
 */
public record InstanceInfo(
        InstanceId id,
        String name,
        PowerState state,
        boolean rescued,
        Optional<String> internalId,
        long maxMemoryMib,
        long memoryMib,
        int vcpus,
        Duration cpuTime) {

    /** Validates presence. Ranges are for the reader to judge: a driver's wrong figure must be seen, not hidden. */
    public InstanceInfo {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(internalId, "internalId");
        Objects.requireNonNull(cpuTime, "cpuTime");
    }
}
