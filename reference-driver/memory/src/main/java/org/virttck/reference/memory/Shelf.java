package org.virttck.reference.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.model.InstanceId;

/** Disks that outlived their instances. Guarded by the lock of its host. */
final class Shelf {

    /** A disk and the name of the instance that it was of. */
    private record Kept(String owner, GuestDisk disk) {}

    private final Map<InstanceId, Kept> kept = new HashMap<>();

    void put(InstanceId id, String owner, GuestDisk disk) {
        kept.put(id, new Kept(owner, disk));
    }

    boolean holds(InstanceId id, String namePrefix) {
        Kept found = kept.get(id);
        return found != null && found.owner.startsWith(namePrefix);
    }

    boolean holds(InstanceId id) {
        return kept.containsKey(id);
    }

    /** Takes the disk off the shelf; it is handed out to the instance that it was of, and to no other. */
    Optional<GuestDisk> take(InstanceId id, String owner) {
        Kept found = kept.remove(id);
        return found != null && found.owner.equals(owner) ? Optional.of(found.disk) : Optional.empty();
    }

    void clear(InstanceId id) {
        kept.remove(id);
    }
}
