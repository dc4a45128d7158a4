package org.virttck.harness.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CallGuardTest {

    private final CallGuard guard = new CallGuard(Duration.ofMillis(200));

    @Test
    void aValueComesThrough() {
        assertEquals("value", guard.call(() -> "value").value());
        assertEquals(0, guard.givenUp());
    }

    @Test
    void anErrorComesThrough() {
        StackOverflowError thrown = new StackOverflowError();
        assertSame(
                thrown,
                guard.call(() -> {
                            throw thrown;
                        })
                        .thrown());
    }

    @Test
    void aCallThatNeverReturnsIsGivenUp() {
        CallGuard.Outcome outcome = guard.call(() -> {
            new CountDownLatch(1).await();
            return null;
        });
        assertTrue(outcome.timedOut(), "the call was given up");
        assertEquals(1, guard.givenUp());
    }

    @Test
    void threadsTellNothingOfTheKit() {
        Object name = guard.call(() -> Thread.currentThread().getName()).value();
        assertFalse(String.valueOf(name).contains("tck"), () -> "thread name " + name);
    }
}
