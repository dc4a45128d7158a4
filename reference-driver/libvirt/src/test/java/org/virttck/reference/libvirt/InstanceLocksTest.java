package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.virttck.driver.model.InstanceId;

@Timeout(10)
final class InstanceLocksTest {

    private final InstanceLocks locks = new InstanceLocks();

    @Test
    void workOnOneInstanceIsSerial() {
        AtomicInteger present = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CompletableFuture<?>[] all = IntStream.range(0, 50)
                .mapToObj(index -> CompletableFuture.runAsync(() -> locks.exclusively(Samples.ID, () -> {
                    most.accumulateAndGet(present.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    return present.decrementAndGet();
                })))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
        assertEquals(1, most.get());
        assertEquals(0, locks.size());
    }

    @Test
    void workOnOthersGoesOn() {
        CountDownLatch other = new CountDownLatch(1);
        InstanceId otherId = new InstanceId(UUID.randomUUID());
        boolean met = locks.exclusively(Samples.ID, () -> {
            CompletableFuture<Void> inParallel = CompletableFuture.runAsync(() -> locks.exclusively(otherId, () -> {
                other.countDown();
                return true;
            }));
            inParallel.join();
            return other.getCount() == 0;
        });
        assertTrue(met);
    }

    @Test
    void failureLetsGo() {
        assertThrows(
                IllegalStateException.class,
                () -> locks.exclusively(Samples.ID, () -> {
                    throw new IllegalStateException("work");
                }));
        assertEquals(0, locks.size());
    }
}
