package org.virttck.specs.concurrency;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Refusal;
import org.virttck.harness.judge.ArrangementFailed;

/** Callers who begin at the same moment. Few: each may keep a real guest busy. */
final class Crowd {

    static final int SIZE = 4;
    private static final int MOST_CALLS_OF_ONE = 16;

    private final Bench bench;
    private final int size;
    private final CountDownLatch assembled;

    Crowd(Bench bench) {
        this(bench, SIZE);
    }

    Crowd(Bench bench, int size) {
        this.bench = bench;
        this.size = size;
        this.assembled = new CountDownLatch(size);
    }

    /** What the calls of each caller come to, in words; callers are numbered from 0. */
    List<String> answers(IntFunction<Runnable> callsOf) {
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int caller = 0; caller < size; caller++) {
                Runnable calls = callsOf.apply(caller);
                String actor = "caller-" + caller;
                answers.add(threads.submit(() -> withTheOthers(actor, calls)));
            }
            return answers.stream().map(this::answer).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private String withTheOthers(String actor, Runnable calls) throws InterruptedException {
        assembled.countDown();
        assembled.await();
        return bench.tape().actors().as(actor, () -> Refusal.answerOf(calls));
    }

    /** Each call is bounded of itself; this bound only keeps a fault of the kit from holding the run. */
    private String answer(Future<String> caller) {
        long limit = bench.patience().call().toMillis() * MOST_CALLS_OF_ONE;
        try {
            return caller.get(limit, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw asUnchecked(e.getCause());
        } catch (TimeoutException e) {
            throw new ArrangementFailed("a caller did not end within " + limit + " ms", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArrangementFailed("the spec was interrupted", e);
        }
    }

    private static RuntimeException asUnchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(thrown);
    }
}
