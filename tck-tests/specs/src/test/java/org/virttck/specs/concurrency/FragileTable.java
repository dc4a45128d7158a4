package org.virttck.specs.concurrency;

import java.util.ConcurrentModificationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.virttck.harness.distort.Call;

/** A table that cannot be listed while something is added. Those who add together wait for a listing, so that they meet. */
final class FragileTable {

    private static final long ALONE_MILLIS = 15;
    private static final long TOGETHER_MILLIS = 1_000;

    private final AtomicInteger adding = new AtomicInteger();
    private final CountDownLatch listed = new CountDownLatch(1);

    Object add(Call call) throws Throwable {
        boolean alone = adding.incrementAndGet() == 1;
        try {
            listed.await(alone ? ALONE_MILLIS : TOGETHER_MILLIS, TimeUnit.MILLISECONDS);
            return call.proceed();
        } finally {
            adding.decrementAndGet();
        }
    }

    Object list(Call call) throws Throwable {
        if (adding.get() > 0) {
            listed.countDown();
            throw new ConcurrentModificationException("the table has changed");
        }
        return call.proceed();
    }
}
