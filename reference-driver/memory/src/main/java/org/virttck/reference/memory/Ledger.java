package org.virttck.reference.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/** Who takes how much of a host: instances, and disks that outlived theirs. Guarded by the lock of its host. */
final class Ledger {

    private record Entry(String owner, Capacity taken) {}

    private final Capacity total;
    private final Map<InstanceId, Entry> entries = new HashMap<>();

    Ledger(Capacity total) {
        this.total = total;
    }

    /** Grants the amount in place of what the instance, or a disk that it left, takes so far. */
    void grant(InstanceId id, String owner, Capacity wanted) {
        Capacity left = total.minus(takenByOthersThan(id));
        if (!left.holds(wanted)) {
            throw new VirtDriverException(
                    ErrorCode.OUT_OF_RESOURCES, "instance " + id + " wants " + wanted + "; the host has " + left);
        }
        entries.put(id, new Entry(owner, wanted));
    }

    void keepDiskOnly(InstanceId id) {
        entries.computeIfPresent(id, (any, entry) -> new Entry(entry.owner, entry.taken.diskOnly()));
    }

    void release(InstanceId id) {
        entries.remove(id);
    }

    boolean holdsDisk(InstanceId id, String namePrefix) {
        Entry entry = entries.get(id);
        return entry != null && entry.owner.startsWith(namePrefix);
    }

    Set<String> lines() {
        return entries.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().owner + " " + entry.getValue().taken)
                .collect(Collectors.toUnmodifiableSet());
    }

    Capacity taken() {
        return takenByOthersThan(null);
    }

    private Capacity takenByOthersThan(InstanceId id) {
        Capacity sum = Capacity.NONE;
        for (Map.Entry<InstanceId, Entry> entry : entries.entrySet()) {
            if (!entry.getKey().equals(id)) {
                sum = sum.plus(entry.getValue().taken);
            }
        }
        return sum;
    }
}
