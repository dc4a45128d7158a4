package org.virttck.specs.resilience;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.virttck.driver.VirtDriver;
import org.virttck.harness.distort.Call;

/** Holds a call for a moment, to see whether its driver is closed meanwhile. */
final class Closing {

    private static final long MOMENT_MILLIS = 25;

    private final Map<VirtDriver, CountDownLatch> begun = new ConcurrentHashMap<>();
    private final Map<VirtDriver, CountDownLatch> underWay = new ConcurrentHashMap<>();

    boolean happensDuring(Call call) throws InterruptedException {
        return of(begun, call).await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
    }

    void callIsOver(Call call) {
        of(underWay, call).countDown();
    }

    /** Lets the call that is held do its damage before the driver is shut. */
    Object close(Call call) throws Throwable {
        of(begun, call).countDown();
        of(underWay, call).await(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        return call.proceed();
    }

    private static CountDownLatch of(Map<VirtDriver, CountDownLatch> latches, Call call) {
        return latches.computeIfAbsent(call.driver(), driver -> new CountDownLatch(1));
    }
}
