package org.virttck.harness.record;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Who does something in a spec. Threads come from pools and have other names each time; an actor is called the same in
 * every run, and does the same in it.
 */
public final class Actors {

    /** The thread on which the spec itself runs. */
    public static final String SPEC = "spec";

    private static final String ASIDE = " aside";

    private final ThreadLocal<String> current = ThreadLocal.withInitial(() -> SPEC);
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** Nobody has done anything yet. */
    public Actors() {}

    /** Who this thread is. */
    public String current() {
        return current.get();
    }

    /** Whether this thread has been given a part other than that of the spec itself. */
    public boolean isNamed() {
        return !current().equals(SPEC);
    }

    /** Gives this thread a part until {@link #leave}. */
    public void enter(String actor) {
        current.set(actor);
    }

    /** Takes the part of this thread from it. */
    public void leave() {
        current.remove();
    }

    /** Does something in a part. */
    public <T> T as(String actor, Supplier<T> body) {
        String before = current();
        enter(actor);
        try {
            return body.get();
        } finally {
            enter(before);
        }
    }

    /** Counts what an actor makes: {@code 3} is the third of the spec itself, {@code caller-2-3} that of a caller. */
    public String numbered(String series) {
        String actor = current();
        int number = counts.computeIfAbsent(actor + "/" + series, key -> new AtomicInteger())
                .incrementAndGet();
        return actor.equals(SPEC) ? Integer.toString(number) : actor.replace(' ', '-') + "-" + number;
    }

    /** Does what only finds something out; nobody repeats it when the record tells what was found. */
    <T> T aside(Supplier<T> body) {
        return as(current() + ASIDE, body);
    }

    /** Whether an actor only found something out. */
    public static boolean isAside(String actor) {
        return actor.endsWith(ASIDE);
    }
}
