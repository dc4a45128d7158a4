package org.virttck.reference.libvirt;

import java.io.IOException;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/** Removes instances and what they leave on disk. */
final class Remover {

    private final GuestDomains guests;
    private final InstanceStore store;
    private final Transitions transitions;

    Remover(GuestDomains guests, InstanceStore store, Transitions transitions) {
        this.guests = guests;
        this.store = store;
        this.transitions = transitions;
    }

    /** Disks that were kept when the instance went are disks of it all the same. */
    void removeWithDisks(InstanceId id) {
        if (guests.isOwn(id)) {
            try (WorkMark mark = store.mark(id)) {
                mark.noteRemoval();
                remove(id);
                store.delete(id);
            } catch (IOException failure) {
                throw Failures.of(failure);
            }
        } else if (!guests.isTaken(id)) {
            store.delete(id);
        }
    }

    void removeKeepingDisks(InstanceId id) {
        if (guests.isOwn(id)) {
            remove(id);
        }
    }

    void deleteFiles(InstanceId id) {
        if (guests.isTaken(id)) {
            throw new VirtDriverException(
                    ErrorCode.INVALID_STATE, "instance " + id + " exists; destroy it to delete its files");
        }
        store.delete(id);
    }

    /** Somebody else may remove the domain at the same time, which is as good. */
    private void remove(InstanceId id) {
        try {
            transitions.bringDown(id);
            guests.change(id, GuestDomain::undefine);
        } catch (VirtDriverException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
        }
    }
}
