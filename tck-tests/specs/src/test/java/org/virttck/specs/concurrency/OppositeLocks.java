package org.virttck.specs.concurrency;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.virttck.harness.distort.Answer;
import org.virttck.harness.distort.Call;

/** Holds the lock of one instance, and takes that of another one that is under way. */
final class OppositeLocks implements Answer {

    private static final long WHILE_MILLIS = 15;

    private final Map<Object, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Set<Object> underWay = ConcurrentHashMap.newKeySet();

    @Override
    public Object to(Call call) throws Throwable {
        Object instance = call.argument(0);
        ReentrantLock own = lockOf(instance);
        own.lockInterruptibly();
        underWay.add(instance);
        try {
            boolean stop = new CountDownLatch(1).await(WHILE_MILLIS, TimeUnit.MILLISECONDS);
            Optional<Object> other = underWay.stream()
                    .filter(any -> !stop && !any.equals(instance))
                    .findAny();
            if (other.isPresent()) {
                ReentrantLock second = lockOf(other.get());
                second.lockInterruptibly();
                second.unlock();
            }
            return call.proceed();
        } finally {
            underWay.remove(instance);
            own.unlock();
        }
    }

    private ReentrantLock lockOf(Object instance) {
        return locks.computeIfAbsent(instance, any -> new ReentrantLock());
    }
}
