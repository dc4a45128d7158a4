package org.virttck.specs.concurrency;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.virttck.specs.mutation.Call;

/** A cache of answers that is emptied by each change, and filled by a reader that has looked before the change. */
final class OvertakenReader {

    private static final long WHILE_MILLIS = 5;

    private final Map<Object, Object> cache = new ConcurrentHashMap<>();
    private final Map<Object, AtomicInteger> changes = new ConcurrentHashMap<>();
    private final Map<Object, AtomicInteger> readers = new ConcurrentHashMap<>();

    Object read(Call call) throws Throwable {
        Object instance = call.argument(0);
        Object cached = cache.get(instance);
        if (cached != null) {
            return cached;
        }
        int before = count(changes, instance).get();
        AtomicInteger present = count(readers, instance);
        present.incrementAndGet();
        try {
            Object right = call.proceed();
            if (isOvertaken(instance, before, present)) {
                cache.put(instance, right);
            }
            return right;
        } finally {
            present.decrementAndGet();
        }
    }

    Object change(Call call) throws Throwable {
        Object instance = call.argument(0);
        try {
            cache.remove(instance);
            return call.proceed();
        } finally {
            count(changes, instance).incrementAndGet();
        }
    }

    /** Lingers only where others read, too: one who reads alone is not to be slowed down. */
    private boolean isOvertaken(Object instance, int before, AtomicInteger present) throws InterruptedException {
        if (present.get() > 1) {
            boolean stop = new CountDownLatch(1).await(WHILE_MILLIS, TimeUnit.MILLISECONDS);
            return !stop && count(changes, instance).get() > before;
        }
        return false;
    }

    private static AtomicInteger count(Map<Object, AtomicInteger> counts, Object instance) {
        return counts.computeIfAbsent(instance, any -> new AtomicInteger());
    }
}
