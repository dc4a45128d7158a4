package org.virttck.reference.libvirt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/** Ends what a driver left half done when it died: each instance is whole afterwards, or gone. */
final class Recovery {

    private final GuestDomains guests;
    private final InstanceStore store;

    Recovery(GuestDomains guests, InstanceStore store) {
        this.guests = guests;
        this.store = store;
    }

    void run() {
        store.ids().stream().filter(store::isMarked).forEach(this::recover);
    }

    private void recover(InstanceId id) {
        try (WorkMark mark = store.mark(id)) {
            Optional<Path> used =
                    guests.find(id, guest -> guest.definition().folder()).flatMap(folder -> folder);
            if (used.isPresent()) {
                store.deleteMakingsExcept(id, new InstanceFiles(used.get()));
            } else if (!guests.isTaken(id)) {
                deleteUnfinished(id, mark.unfinished());
            }
        } catch (IOException failure) {
            throw Failures.of(failure);
        } catch (VirtDriverException failure) {
            // A conflict means that another driver is alive and at work on it.
            if (failure.code() != ErrorCode.CONFLICT) {
                throw failure;
            }
        }
    }

    private void deleteUnfinished(InstanceId id, Optional<InstanceFiles> unfinished) {
        if (unfinished.isPresent()) {
            store.delete(unfinished.get().folder());
        } else {
            store.delete(id);
        }
    }
}
