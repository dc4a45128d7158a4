package org.virttck.remote.server;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A call that was begun; its answer is the same for everybody who asks. */
final class PendingCall {

    private final String id;
    private final String fingerprint;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();
    private volatile long endedAt;

    PendingCall(String id, String fingerprint) {
        this.id = id;
        this.fingerprint = fingerprint;
    }

    String id() {
        return id;
    }

    boolean isOf(String otherFingerprint) {
        return fingerprint.equals(otherFingerprint);
    }

    void end(Answer result) {
        endedAt = System.nanoTime();
        answer.complete(result);
    }

    boolean endedBefore(long nanoTime) {
        return answer.isDone() && endedAt - nanoTime < 0;
    }

    Optional<Answer> await(int seconds) {
        try {
            return Optional.of(answer.get(seconds, TimeUnit.SECONDS));
        } catch (TimeoutException stillRunning) {
            return Optional.empty();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("whatever comes of a call, there is an answer", impossible);
        }
    }
}
