package org.virttck.remote.server;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.virttck.remote.TransportProblem;

/** The calls that were begun, by the key that tells each from its repetition, until some time after their end. */
final class CallLedger {

    private static final int SWEEPS_WHILE_KEPT = 10;

    private final Map<String, PendingCall> byKey = new ConcurrentHashMap<>();
    private final Map<String, PendingCall> byId = new ConcurrentHashMap<>();
    private final Executor threads;
    private final long keptNanos;
    private long sweptAt = System.nanoTime();

    CallLedger(Executor threads, int keptSeconds) {
        this.threads = threads;
        this.keptNanos = TimeUnit.SECONDS.toNanos(keptSeconds);
    }

    /** Begins a call, unless it was begun before under that key. */
    PendingCall begin(String key, String fingerprint, Supplier<Answer> work) {
        sweepNowAndThen();
        PendingCall fresh = new PendingCall(UUID.randomUUID().toString(), fingerprint);
        PendingCall known = byKey.putIfAbsent(key, fresh);
        if (known == null) {
            byId.put(fresh.id(), fresh);
            threads.execute(() -> fresh.end(work.get()));
            return fresh;
        }
        if (!known.isOf(fingerprint)) {
            throw new Refused(
                    TransportProblem.IDEMPOTENCY_KEY_REUSED, "this idempotency key was used for another call");
        }
        return known;
    }

    Optional<PendingCall> find(String id) {
        return Optional.ofNullable(byId.get(id)).filter(call -> !call.endedBefore(System.nanoTime() - keptNanos));
    }

    private synchronized void sweepNowAndThen() {
        long now = System.nanoTime();
        if (now - sweptAt > keptNanos / SWEEPS_WHILE_KEPT) {
            sweptAt = now;
            long oldest = now - keptNanos;
            byKey.values().removeIf(call -> call.endedBefore(oldest));
            byId.values().removeIf(call -> call.endedBefore(oldest));
        }
    }
}
