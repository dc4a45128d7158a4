package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virttck.driver.Subscription;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;

@Timeout(10)
final class EventHubTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Duration LONG = Duration.ofSeconds(5);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final EventHub hub =
            new EventHub(id -> PowerState.PAUSED, Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofMillis(200));
    private final BlockingQueue<LifecycleEvent> received = new LinkedBlockingQueue<>();

    @AfterEach
    void closeHub() {
        hub.close();
    }

    @Test
    void tellsInOrderAndByTheClock() throws InterruptedException {
        hub.subscribe(received::add);
        hub.signal(Samples.ID, GuestSignal.BOOTED);
        hub.signal(Samples.ID, GuestSignal.HALTED);
        assertEquals(new LifecycleEvent(Samples.ID, Transition.STARTED, NOW), received.take());
        assertEquals(Transition.PAUSED, received.take().transition());
    }

    @Test
    void failingListenerStaysAndOthersHear() throws InterruptedException {
        CountDownLatch calls = new CountDownLatch(2);
        hub.subscribe(event -> {
            calls.countDown();
            throw new IllegalStateException("listener");
        });
        hub.subscribe(received::add);
        hub.signal(Samples.ID, GuestSignal.BOOTED);
        hub.signal(Samples.ID, GuestSignal.ENDED);
        assertTrue(calls.await(5, TimeUnit.SECONDS));
        assertEquals(Transition.STARTED, received.take().transition());
        assertEquals(Transition.STOPPED, received.take().transition());
    }

    @Test
    void stuckListenerHindersNobody() throws InterruptedException {
        CompletableFuture<Void> never = new CompletableFuture<>();
        Subscription stuck = hub.subscribe(event -> never.join());
        hub.subscribe(received::add);
        hub.signal(Samples.ID, GuestSignal.BOOTED);
        assertEquals(Transition.STARTED, received.take().transition());
        stuck.close();
        never.complete(null);
    }

    @Test
    void nothingIsDeliveredAfterClose() throws InterruptedException {
        Subscription closed = hub.subscribe(received::add);
        closed.close();
        closed.close();
        hub.change(Samples.ID, Transition.STARTED, LONG, () -> hub.signal(Samples.ID, GuestSignal.BOOTED));
        assertNull(received.poll(SHORT.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Test
    void listenerMayCloseItsOwnSubscription() throws InterruptedException {
        CompletableFuture<Subscription> own = new CompletableFuture<>();
        own.complete(hub.subscribe(event -> {
            own.join().close();
            received.add(event);
        }));
        hub.signal(Samples.ID, GuestSignal.BOOTED);
        hub.signal(Samples.ID, GuestSignal.ENDED);
        assertEquals(Transition.STARTED, received.take().transition());
        assertNull(received.poll(SHORT.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Test
    void changeReturnsWhenItsEventIsTold() {
        hub.learn(Map.of(Samples.ID, PowerState.RUNNING));
        boolean met = hub.expecting(Samples.ID, Transition.STOPPED, stopped -> {
            hub.signal(Samples.ID, GuestSignal.ENDED);
            return stopped.await(LONG);
        });
        assertTrue(met);
    }

    @Test
    void whoWaitsIsLetGoWhenTheHubIsClosed() {
        boolean met = hub.expecting(Samples.ID, Transition.STOPPED, stopped -> {
            hub.close();
            return stopped.await(Duration.ofMinutes(1));
        });
        assertFalse(met);
    }

    @Test
    void changeDoesNotWaitForEverForASilentHypervisor() {
        hub.change(Samples.ID, Transition.STOPPED, SHORT, () -> hub.signal(Samples.ID, GuestSignal.OTHER));
        boolean silent = hub.expecting(Samples.ID, Transition.STOPPED, stopped -> !stopped.await(SHORT));
        assertTrue(silent);
    }
}
