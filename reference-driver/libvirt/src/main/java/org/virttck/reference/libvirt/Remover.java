package org.virttck.reference.libvirt;

import java.util.Optional;
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
        boolean keptDisks = !guests.isTaken(id) && store.holdsAnything(id);
        if (guests.isOwn(id) || keptDisks) {
            try (WorkMark mark = store.mark(id)) {
                mark.noteRemoval();
                remove(id);
                store.delete(id);
                mark.settle();
            }
        }
    }

    /** What was made for a rescue is no disk of the instance. */
    void removeKeepingDisks(InstanceId id) {
        if (guests.isOwn(id)) {
            try (WorkMark mark = store.mark(id)) {
                Optional<InstanceFiles> rescue = guests.find(id, GuestDomain::definition)
                        .flatMap(DomainDocument::rescueFolder)
                        .map(InstanceFiles::new);
                rescue.ifPresent(mark::noteUnfinished);
                noteKept(id);
                remove(id);
                rescue.ifPresent(files -> store.delete(files.folder()));
                mark.settle();
            }
        }
    }

    void deleteFiles(InstanceId id) {
        refusePresent(id);
        if (store.holdsAnything(id)) {
            try (WorkMark mark = store.mark(id)) {
                refusePresent(id);
                mark.noteRemoval();
                store.delete(id);
                mark.settle();
            }
        }
    }

    /** Comes before the removal: at no moment is there neither the instance nor the note. */
    private void noteKept(InstanceId id) {
        guests.find(id, GuestDomain::definition).ifPresent(KeptDisks::note);
    }

    private void refusePresent(InstanceId id) {
        if (guests.isTaken(id)) {
            throw new VirtDriverException(
                    ErrorCode.INVALID_STATE, "instance " + id + " exists; destroy it to delete its files");
        }
    }

    /**
     * Somebody else may remove the domain at the same time, which is as good. A start that a driver which died had asked
     * for may come in between: libvirt then keeps the guest, though it is no longer defined.
     */
    private void remove(InstanceId id) {
        try {
            do {
                transitions.bringDown(id);
                guests.change(id, GuestDomain::undefine);
            } while (guests.isOwn(id));
        } catch (VirtDriverException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
        }
    }
}
