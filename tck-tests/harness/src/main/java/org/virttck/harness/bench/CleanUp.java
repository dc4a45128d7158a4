package org.virttck.harness.bench;

import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.virttck.harness.record.Actors;
import org.virttck.harness.record.Tape;

/** What is to be done after a spec: of each actor what came last first, and that of the spec itself at the end. */
final class CleanUp {

    private final Tape tape;
    private final Map<String, Deque<Runnable>> steps = new ConcurrentHashMap<>();
    private final List<String> leftovers = new CopyOnWriteArrayList<>();

    CleanUp(Tape tape) {
        this.tape = tape;
    }

    void later(Runnable step) {
        steps.computeIfAbsent(tape.actors().current(), actor -> new ConcurrentLinkedDeque<>())
                .push(step);
    }

    /** What could not be done, in words. */
    List<String> leftovers() {
        return List.copyOf(leftovers);
    }

    /** A step that cannot be done keeps none of the others from being done. */
    void run() {
        tape.end();
        steps.keySet().stream()
                .filter(actor -> !actor.equals(Actors.SPEC))
                .sorted()
                .map(steps::get)
                .forEach(this::undo);
        undo(steps.getOrDefault(Actors.SPEC, new ConcurrentLinkedDeque<>()));
    }

    private void undo(Deque<Runnable> ofOne) {
        for (Runnable step = ofOne.peek(); step != null; step = ofOne.peek()) {
            try {
                step.run();
            } catch (RuntimeException | AssertionError e) {
                leftovers.add(String.valueOf(e.getMessage()));
                tape.note("clean-up failed: " + e);
            }
            ofOne.remove(step);
        }
    }
}
