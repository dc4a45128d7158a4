package org.virttck.reference.libvirt;

import java.util.Optional;
import java.util.function.Function;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/** Ends what a driver left half done when it died: each instance is whole afterwards, or gone. */
final class Recovery {

    private final Function<InstanceId, Optional<DomainDocument>> definitions;
    private final InstanceStore store;

    /**
     * Prepares.
     *
     * @param definitions finds the domain of an instance, whosever it is
     * @param store in which drivers left their marks
     */
    Recovery(Function<InstanceId, Optional<DomainDocument>> definitions, InstanceStore store) {
        this.definitions = definitions;
        this.store = store;
    }

    void run() {
        store.ids().stream().filter(store::isMarked).forEach(this::recover);
    }

    private void recover(InstanceId id) {
        try (WorkMark mark = store.mark(id)) {
            definitions
                    .apply(id)
                    .ifPresentOrElse(definition -> deleteUnused(id, definition), () -> deleteWithoutInstance(id, mark));
            mark.settle();
        } catch (VirtDriverException failure) {
            // A conflict means that another driver is alive and at work on it.
            if (failure.code() != ErrorCode.CONFLICT) {
                throw failure;
            }
        }
    }

    /** The definition is changed at once, so that it always names files that are complete. */
    private void deleteUnused(InstanceId id, DomainDocument definition) {
        if (definition.folder().isPresent()) {
            store.deleteMakingsExcept(id, definition.makings());
        }
    }

    private void deleteWithoutInstance(InstanceId id, WorkMark mark) {
        if (mark.isOfRemoval()) {
            store.delete(id);
        } else {
            mark.unfinished().ifPresent(files -> store.delete(files.folder()));
        }
    }
}
