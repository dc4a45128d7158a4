package org.virttck.specs.concurrency;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.virttck.harness.distort.Call;

/** A cache of answers that is emptied by each change, and filled by a reader that has looked before the change. */
final class OvertakenReader {

    private static final long CHANGE_MILLIS = 15;
    private static final long READER_MILLIS = 500;

    private final Map<Object, Object> cache = new ConcurrentHashMap<>();
    private final Map<Object, CountDownLatch> changes = new ConcurrentHashMap<>();

    /** Only a reader that meets a change lingers until it is over. */
    Object read(Call call) throws Throwable {
        Object instance = call.argument(0);
        Object cached = cache.get(instance);
        if (cached != null) {
            return cached;
        }
        CountDownLatch change = changes.get(instance);
        Object right = call.proceed();
        if (change != null && change.await(READER_MILLIS, TimeUnit.MILLISECONDS)) {
            cache.put(instance, right);
        }
        return right;
    }

    Object change(Call call) throws Throwable {
        Object instance = call.argument(0);
        CountDownLatch over = new CountDownLatch(1);
        changes.put(instance, over);
        try {
            boolean stop = over.await(CHANGE_MILLIS, TimeUnit.MILLISECONDS);
            cache.remove(instance);
            return stop ? null : call.proceed();
        } finally {
            changes.remove(instance, over);
            over.countDown();
        }
    }
}
