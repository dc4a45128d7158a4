package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UndoTest {

    private final List<String> undone = new ArrayList<>();

    @TempDir
    private Path folder;

    private InstanceStore store;

    @BeforeEach
    void open() {
        store = InstanceStore.open(folder);
    }

    private RuntimeException failing(Runnable secondStep) {
        try (WorkMark mark = store.mark(Samples.ID)) {
            mark.noteRemoval();
            return assertThrows(
                    IllegalStateException.class,
                    () -> Undo.onFailure(mark, undo -> {
                        undo.by(() -> undone.add("first"));
                        undo.by(secondStep);
                        throw new IllegalStateException("work");
                    }));
        }
    }

    @Test
    void takesBackTheLastStepFirst() {
        failing(() -> undone.add("second"));
        assertEquals(List.of("second", "first"), undone);
        assertFalse(store.isMarked(Samples.ID), "all is as before");
    }

    @Test
    void whatCannotBeTakenBackStaysMarked() {
        RuntimeException failure = failing(() -> {
            throw new IllegalArgumentException("undo");
        });
        assertEquals("undo", failure.getSuppressed()[0].getMessage());
        assertEquals(List.of(), undone, "the first step carries the second");
        assertTrue(store.isMarked(Samples.ID));
    }

    @Test
    void nothingIsTakenBackOfWhatSucceeds() {
        try (WorkMark mark = store.mark(Samples.ID)) {
            Undo.onFailure(mark, undo -> undo.by(() -> undone.add("first")));
        }
        assertEquals(List.of(), undone);
    }
}
