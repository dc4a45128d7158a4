package org.virttck.reference.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/**
 * Who takes how much of a host: instances, those that are prepared, and disks that outlived theirs. Guarded by the lock
 * of its host.
 */
final class Ledger {

    private final Capacity total;
    private final Map<InstanceId, Capacity> entries = new HashMap<>();

    Ledger(Capacity total) {
        this.total = total;
    }

    /** Grants the amount in place of what the instance, or a disk that it left, takes so far. */
    void grant(InstanceId id, Capacity wanted) {
        Capacity left = total.minus(takenByOthersThan(id));
        if (!left.holds(wanted)) {
            throw new VirtDriverException(
                    ErrorCode.OUT_OF_RESOURCES, "instance " + id + " wants " + wanted + "; the host has " + left);
        }
        entries.put(id, wanted);
    }

    void keepDiskOnly(InstanceId id) {
        entries.computeIfPresent(id, (any, taken) -> taken.diskOnly());
    }

    void release(InstanceId id) {
        entries.remove(id);
    }

    Set<String> lines() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.toUnmodifiableSet());
    }

    Capacity taken() {
        return takenByOthersThan(null);
    }

    private Capacity takenByOthersThan(InstanceId id) {
        Capacity sum = Capacity.NONE;
        for (Map.Entry<InstanceId, Capacity> entry : entries.entrySet()) {
            if (!entry.getKey().equals(id)) {
                sum = sum.plus(entry.getValue());
            }
        }
        return sum;
    }
}
