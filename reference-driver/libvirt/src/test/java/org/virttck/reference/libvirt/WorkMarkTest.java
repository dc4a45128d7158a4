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

final class WorkMarkTest {

    @TempDir
    private Path folder;

    private InstanceStore store;

    @BeforeEach
    void open() {
        store = InstanceStore.open(folder);
    }

    private void refuseOthers() {
        InstanceStore other = InstanceStore.open(folder);
        Refused.with(ErrorCode.CONFLICT, () -> other.mark(Samples.ID));
    }

    @Test
    void keepsOthersOutAndVanishes() {
        try (WorkMark mark = store.mark(Samples.ID)) {
            assertTrue(store.isMarked(Samples.ID));
            refuseOthers();
            assertEquals(Optional.empty(), mark.unfinished());
        }
        assertFalse(store.isMarked(Samples.ID));
        assertEquals(List.of(), store.ids());
    }

    @Test
    void othersThatLookedInVainLeaveTheLock() throws IOException, InterruptedException {
        try (WorkMark mark = store.mark(Samples.ID)) {
            refuseOthers();
            mark.noteRemoval();
            assertTrue(mark.isOfRemoval());
            Path file =
                    folder.resolve("instances").resolve(Samples.ID.toString()).resolve("work-in-progress");
            Process otherProcess = new ProcessBuilder("flock", "--nonblock", file.toString(), "true").start();
            assertEquals(1, otherProcess.waitFor(), "another process holds the lock");
            mark.settle();
        }
    }

    @Test
    void remembersWhatIsUnfinished() {
        try (WorkMark mark = store.mark(Samples.ID)) {
            InstanceFiles files = store.begin(Samples.ID, mark);
            assertEquals(Optional.of(files), mark.unfinished());
            mark.noteRemoval();
            assertEquals(Optional.empty(), mark.unfinished());
        }
        assertTrue(store.isMarked(Samples.ID));
    }

    @Test
    void unsettledMarkIsTakenOverAsItIs() {
        try (WorkMark mark = store.mark(Samples.ID)) {
            mark.noteRemoval();
        }
        try (WorkMark mark = store.mark(Samples.ID)) {
            assertTrue(mark.isOfRemoval());
        }
        assertTrue(store.isMarked(Samples.ID), "nobody has settled it");
    }

    @Test
    void lockOfAFileThatWasReplacedIsWorthNothing() throws IOException {
        Path file = Files.createFile(folder.resolve("lock"));
        try (FileLock first = FileLock.tryLock(file).orElseThrow()) {
            Files.delete(file);
            assertEquals(Optional.empty(), FileLock.tryLock(file));
            Files.createFile(file);
            try (FileLock second = FileLock.tryLock(file).orElseThrow()) {
                assertFalse(first.equals(second));
            }
        }
    }
}
