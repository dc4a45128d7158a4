package org.virttck.harness.bench;

import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.virttck.harness.record.Transcript;

/** What is to be done after a spec, what came last first. */
final class CleanUp {

    private final Deque<Runnable> steps = new ConcurrentLinkedDeque<>();
    private final List<String> leftovers = new CopyOnWriteArrayList<>();

    void later(Runnable step) {
        steps.push(step);
    }

    /** What could not be done, in words. */
    List<String> leftovers() {
        return List.copyOf(leftovers);
    }

    /** A step that cannot be done keeps none of the others from being done. */
    void run(Transcript transcript) {
        transcript.note("clean-up");
        for (Runnable step = steps.peek(); step != null; step = steps.peek()) {
            try {
                step.run();
            } catch (RuntimeException | AssertionError e) {
                leftovers.add(String.valueOf(e.getMessage()));
                transcript.note("clean-up failed: " + e);
            }
            steps.remove(step);
        }
    }
}
