package org.virttck.harness.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CallGuardTest {

    private final CallGuard guard = new CallGuard(Duration.ofMillis(200));

    @Test
    void aValueComesThrough() {
        assertEquals("value", guard.call("x.y", () -> "value").value());
        assertEquals(List.of(), guard.givenUp());
    }

    @Test
    void anErrorComesThrough() {
        StackOverflowError thrown = new StackOverflowError();
        assertSame(
                thrown,
                guard.call("x.y", () -> {
                            throw thrown;
                        })
                        .thrown());
    }

    @Test
    void aCallThatNeverReturnsIsGivenUp() {
        CallGuard.Outcome outcome = guard.call("x.y", () -> {
            new CountDownLatch(1).await();
            return null;
        });
        assertTrue(outcome.timedOut(), "the call was given up");
        assertEquals(List.of("x.y"), guard.givenUp());
    }

    @Test
    void threadsTellNothingOfTheKit() {
        Object name = guard.call("x.y", () -> Thread.currentThread().getName()).value();
        assertFalse(String.valueOf(name).contains("tck"), () -> "thread name " + name);
    }
}
