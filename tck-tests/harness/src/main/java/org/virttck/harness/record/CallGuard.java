package org.virttck.harness.record;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Calls a driver on a thread that may be given up, so that a driver which never returns cannot hold the run. */
public final class CallGuard {

    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "worker");
        thread.setDaemon(true);
        return thread;
    });
    private final Duration limit;
    private final List<String> givenUp = new CopyOnWriteArrayList<>();
    private final ReadWriteLock passage = new ReentrantReadWriteLock();

    /**
     * Makes a guard.
     *
     * @param limit how long a call may take
     */
    public CallGuard(Duration limit) {
        this.limit = limit;
    }

    /**
     * How a call ended.
     *
     * @param value what it returned; may be null
     * @param thrown what it threw; null when it returned
     * @param timedOut whether it was given up
     */
    public record Outcome(Object value, Throwable thrown, boolean timedOut) {}

    /**
     * How long a call may take.
     *
     * @return the limit
     */
    public Duration limit() {
        return limit;
    }

    /**
     * The calls that have been given up.
     *
     * @return what each one was
     */
    public List<String> givenUp() {
        return List.copyOf(givenUp);
    }

    /**
     * Calls, and waits no longer than the limit.
     *
     * @param what is called, in a word
     * @param call to the driver
     * @return how it ended
     */
    public Outcome call(String what, Callable<?> call) {
        passage.readLock().lock();
        try {
            return callBounded(what, call);
        } finally {
            passage.readLock().unlock();
        }
    }

    /** Waits until no call is under way, and lets nobody call any more but the thread that asks for this. */
    public void keepOthersOut() {
        passage.writeLock().lock();
    }

    private Outcome callBounded(String what, Callable<?> call) {
        Future<?> answer = threads.submit(call);
        try {
            return new Outcome(answer.get(limit.toNanos(), TimeUnit.NANOSECONDS), null, false);
        } catch (ExecutionException e) {
            return new Outcome(null, e.getCause(), false);
        } catch (TimeoutException e) {
            givenUp.add(what);
            answer.cancel(true);
            return new Outcome(null, null, true);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome(null, e, false);
        }
    }
}
