package org.virttck.harness.replay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The lines of a transcript, given out in their order. Each actor asks for lines of its own, and gets the next of them
 * when all lines before it have been given out: so what actors do to each other happens in the order of the record.
 */
final class Script {

    private final List<ScriptLine> lines;
    private final Map<String, Deque<Integer>> placesOf = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Duration patience;
    private final Predicate<ScriptLine> delivery;
    private int next;
    private boolean over;
    private Optional<String> divergence = Optional.empty();

    /**
     * Begins at the first line.
     *
     * @param lines that somebody asks for, up to the clean-up
     * @param patience how long nothing may happen while somebody waits
     * @param delivery takes an event to its listener, when there is one yet
     */
    Script(List<ScriptLine> lines, Duration patience, Predicate<ScriptLine> delivery) {
        this.lines = List.copyOf(lines);
        this.patience = patience;
        this.delivery = delivery;
        for (int place = 0; place < lines.size(); place++) {
            placesOf.computeIfAbsent(lines.get(place).actor(), actor -> new ArrayDeque<>())
                    .add(place);
        }
    }

    /** Uses the next line of an actor when it is its turn. */
    <T> T turn(String actor, String wanted, Predicate<ScriptLine> fits, Function<ScriptLine, T> use) {
        lock.lock();
        try {
            refuseWhenOver();
            ScriptLine line = peek(actor)
                    .orElseThrow(() ->
                            diverged(actor + " asks for " + wanted + ", of which" + " nothing is recorded any more"));
            if (!fits.test(line)) {
                throw diverged("line " + line.number() + ": recorded is " + line.essence() + ", " + actor + " asks for "
                        + wanted);
            }
            awaitTurn(placesOf.get(actor).element(), wanted);
            T used = use.apply(line);
            placesOf.get(actor).remove();
            advance();
            return used;
        } finally {
            lock.unlock();
        }
    }

    /** Whether the next line of an actor, whenever it may be its turn, is such a one. */
    boolean comesNext(String actor, Predicate<ScriptLine> such) {
        lock.lock();
        try {
            refuseWhenOver();
            return peek(actor).filter(such).isPresent();
        } finally {
            lock.unlock();
        }
    }

    /** How many lines of an actor have not been given out. */
    int left(String actor) {
        lock.lock();
        try {
            return placesOf.getOrDefault(actor, new ArrayDeque<>()).size();
        } finally {
            lock.unlock();
        }
    }

    /** Does something that may let a delivery take place. */
    void prepare(Runnable step) {
        lock.lock();
        try {
            step.run();
            deliver();
        } finally {
            lock.unlock();
        }
    }

    /** The spec has ended: nothing is given out any more, and what is left must not concern it. */
    void end(Predicate<ScriptLine> mayBeLeft) {
        lock.lock();
        try {
            lines.stream().skip(next).filter(mayBeLeft.negate()).findFirst().ifPresent(this::missed);
            over = true;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Where the spec and the record parted. */
    Optional<String> divergence() {
        lock.lock();
        try {
            return divergence;
        } finally {
            lock.unlock();
        }
    }

    /** Notes that they parted; what was noted first stays. */
    Divergence diverged(String how) {
        lock.lock();
        try {
            divergence = divergence.or(() -> Optional.of(how));
            over = true;
            moved.signalAll();
            return new Divergence(how);
        } finally {
            lock.unlock();
        }
    }

    private void missed(ScriptLine line) {
        divergence = divergence.or(() -> Optional.of(
                "line " + line.number() + ": recorded is " + line.essence() + ", for which nobody has asked"));
    }

    private Optional<ScriptLine> peek(String actor) {
        Deque<Integer> places = placesOf.getOrDefault(actor, new ArrayDeque<>());
        return Optional.ofNullable(places.peek()).map(lines::get);
    }

    private void awaitTurn(int place, String wanted) {
        long left = patience.toNanos();
        int seen = next;
        try {
            while (next != place) {
                refuseWhenStuck(left, wanted);
                left = moved.awaitNanos(left);
                refuseWhenOver();
                left = next == seen ? left : patience.toNanos();
                seen = next;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw diverged("the replay was interrupted");
        }
    }

    private void refuseWhenStuck(long left, String wanted) {
        if (left <= 0) {
            throw diverged("line " + lines.get(next).number() + ": recorded is "
                    + lines.get(next).essence() + ", for which nobody asks; what waits is " + wanted);
        }
    }

    private void advance() {
        next++;
        deliver();
        moved.signalAll();
    }

    private void deliver() {
        while (next < lines.size() && lines.get(next).kind().equals("event") && delivery.test(lines.get(next))) {
            placesOf.get(lines.get(next).actor()).remove();
            next++;
            moved.signalAll();
        }
    }

    private void refuseWhenOver() {
        if (over) {
            throw new Divergence(divergence.orElse("the record is over"));
        }
    }
}
