package org.virttck.remote.server;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.remote.TransportProblem;

/** The events of a session, numbered from 1. The oldest are forgotten when there are too many. */
final class EventLog {

    private final ArrayDeque<LifecycleEvent> kept = new ArrayDeque<>();
    private final int mostKept;
    private long last;
    private boolean closed;

    EventLog(int mostKept) {
        this.mostKept = mostKept;
    }

    /** An event and its number. */
    record Numbered(long id, LifecycleEvent event) {}

    synchronized void add(LifecycleEvent event) {
        last++;
        kept.addLast(event);
        if (kept.size() > mostKept) {
            kept.removeFirst();
        }
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized long last() {
        return last;
    }

    /** What came after an event; waits while there is nothing, and returns nothing when the wait is over. */
    synchronized List<Numbered> after(long id, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        for (long left = patience.toMillis(); id == last && !closed && left > 0; left = millisUntil(until)) {
            wait(left);
        }
        long first = last - kept.size();
        if (id < first || id > last) {
            throw new Refused(
                    TransportProblem.EVENTS_GONE,
                    "events " + (first + 1) + " to " + last + " are kept, not after " + id);
        }
        long[] number = {first};
        return kept.stream()
                .map(event -> new Numbered(++number[0], event))
                .filter(event -> event.id() > id)
                .toList();
    }

    private static long millisUntil(long nanoTime) {
        return Duration.ofNanos(nanoTime - System.nanoTime()).toMillis();
    }
}
