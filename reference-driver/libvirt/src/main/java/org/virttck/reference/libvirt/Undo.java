package org.virttck.reference.libvirt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** Takes back the steps of a work that fails, the last one first. */
final class Undo {

    private final Deque<Runnable> steps = new ArrayDeque<>();

    private Undo() {}

    /**
     * Does a work, or undoes what was done of it. When that cannot be undone either, the mark stays unsettled.
     *
     * @param mark settled when all steps were taken back
     * @param work names how each of its steps is undone, before it takes the step
     */
    static void onFailure(WorkMark mark, Consumer<Undo> work) {
        Undo undo = new Undo();
        try {
            work.accept(undo);
        } catch (RuntimeException | Error failure) {
            undo.takeBack(mark, failure);
            throw failure;
        }
    }

    void by(Runnable step) {
        steps.push(step);
    }

    /** A step that cannot be taken back holds up those before it: it may need what they made. */
    private void takeBack(WorkMark mark, Throwable failure) {
        try {
            steps.forEach(Runnable::run);
            mark.settle();
        } catch (RuntimeException incomplete) {
            failure.addSuppressed(incomplete);
        }
    }
}
