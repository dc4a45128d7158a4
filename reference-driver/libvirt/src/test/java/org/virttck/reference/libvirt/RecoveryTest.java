package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;

final class RecoveryTest {

    @TempDir
    private Path folder;

    private InstanceStore store;

    @BeforeEach
    void open() {
        store = InstanceStore.open(folder);
    }

    private static InstanceFiles disk(InstanceFiles files) {
        try {
            Files.writeString(files.rootDisk(), "disk");
            return files;
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private InstanceFiles wholeMaking() {
        try (WorkMark mark = store.mark(Samples.ID)) {
            InstanceFiles files = disk(store.begin(Samples.ID, mark));
            mark.settle();
            return files;
        }
    }

    private InstanceFiles unfinishedMaking() {
        try (WorkMark mark = store.mark(Samples.ID)) {
            return disk(store.begin(Samples.ID, mark));
        }
    }

    private void recover(Optional<String> definition) {
        new Recovery(id -> definition.map(DomainDocument::parse), store).run();
    }

    private static String definition(InstanceFiles making, String more) {
        return "<domain><metadata><instance folder='" + making.folder() + "'" + more + "/></metadata></domain>";
    }

    @Test
    void spawnThatDiedLeavesNothing() {
        unfinishedMaking();
        recover(Optional.empty());
        assertEquals(List.of(), store.ids());
    }

    @Test
    void spawnThatDiedLeavesDisksThatWereKeptBefore() {
        InstanceFiles kept = wholeMaking();
        unfinishedMaking();
        recover(Optional.empty());
        assertEquals(List.of(kept), store.makings(Samples.ID));
    }

    @Test
    void workThatDiedBeforeItsFirstStepHasDoneNothing() throws IOException {
        InstanceFiles kept = wholeMaking();
        Files.createFile(kept.folder().resolveSibling("work-in-progress"));
        recover(Optional.empty());
        assertEquals(List.of(kept), store.makings(Samples.ID));
        assertFalse(store.isMarked(Samples.ID));
    }

    @Test
    void removalThatDiedIsCompleted() {
        wholeMaking();
        try (WorkMark mark = store.mark(Samples.ID)) {
            mark.noteRemoval();
        }
        recover(Optional.empty());
        assertEquals(List.of(), store.ids());
    }

    @Test
    void removalThatDiedBeforeTheInstanceWentIsForgotten() {
        InstanceFiles used = wholeMaking();
        try (WorkMark mark = store.mark(Samples.ID)) {
            mark.noteRemoval();
        }
        recover(Optional.of(definition(used, "")));
        assertEquals(List.of(used), store.makings(Samples.ID));
    }

    @Test
    void rebuildThatDiedLeavesTheMakingThatIsDefined() {
        InstanceFiles former = wholeMaking();
        InstanceFiles made = unfinishedMaking();
        recover(Optional.of(definition(former, "")));
        assertEquals(List.of(former), store.makings(Samples.ID));
        assertFalse(Files.exists(made.folder()));
    }

    @Test
    void rebuildThatDiedAfterItWasDefinedLeavesTheNewMaking() {
        wholeMaking();
        InstanceFiles made = unfinishedMaking();
        recover(Optional.of(definition(made, "")));
        assertEquals(List.of(made), store.makings(Samples.ID));
    }

    @Test
    void rescueThatDiedAfterItWasDefinedIsARescue() {
        InstanceFiles own = wholeMaking();
        InstanceFiles rescue = unfinishedMaking();
        recover(Optional.of(definition(own, " rescue='" + rescue.folder() + "'")));
        assertEquals(2, store.makings(Samples.ID).size());
        assertFalse(store.isMarked(Samples.ID));
    }

    @Test
    void unrescueThatDiedAfterItWasDefinedLeavesNothingOfTheRescue() {
        InstanceFiles own = wholeMaking();
        unfinishedMaking();
        recover(Optional.of(definition(own, "")));
        assertEquals(List.of(own), store.makings(Samples.ID));
    }

    @Test
    void workOfADriverThatLivesIsLeftAlone() {
        try (WorkMark mark = store.mark(Samples.ID)) {
            InstanceFiles making = store.begin(Samples.ID, mark);
            recover(Optional.empty());
            assertEquals(List.of(making), store.makings(Samples.ID));
        }
    }

    @Test
    void whatCannotBeJudgedNowIsJudgedByTheNextDriver() {
        unfinishedMaking();
        Recovery blind = new Recovery(
                id -> {
                    throw new VirtDriverException(ErrorCode.UNAVAILABLE, "no libvirt");
                },
                store);
        Refused.with(ErrorCode.UNAVAILABLE, blind::run);
        assertTrue(store.isMarked(Samples.ID));
        assertEquals(1, store.makings(Samples.ID).size());
    }
}
