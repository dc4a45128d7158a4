package org.virttck.reference.memory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Adds up running time, which never goes back even when the clock is set back. */
final class Stopwatch {

    private final InstantSource time;
    private Duration elapsed = Duration.ZERO;
    private Instant counted = Instant.EPOCH;
    private boolean running;

    Stopwatch(InstantSource time) {
        this.time = time;
    }

    void start() {
        counted = time.instant();
        running = true;
    }

    void stop() {
        count();
        running = false;
    }

    void reset() {
        running = false;
        elapsed = Duration.ZERO;
    }

    Duration elapsed() {
        count();
        return elapsed;
    }

    private void count() {
        if (!running) {
            return;
        }
        Instant now = time.instant();
        if (now.isAfter(counted)) {
            elapsed = elapsed.plus(Duration.between(counted, now));
        }
        counted = now;
    }
}
