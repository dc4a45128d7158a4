package org.virttck.reference.libvirt;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;

/** Waits for one transition of one instance; made before the change is asked for, so that none is missed. */
final class Expectation {

    private final InstanceId instance;
    private final Transition transition;
    private final CountDownLatch decided = new CountDownLatch(1);
    private volatile boolean met;

    Expectation(InstanceId instance, Transition transition) {
        this.instance = instance;
        this.transition = transition;
    }

    void see(InstanceId of, Transition seen) {
        if (instance.equals(of) && transition == seen) {
            met = true;
            decided.countDown();
        }
    }

    /** Nobody will be told any more. */
    void giveUp() {
        decided.countDown();
    }

    /** Whether the transition was told to all listeners within the time. */
    boolean await(Duration limit) {
        try {
            return decided.await(limit.toNanos(), TimeUnit.NANOSECONDS) && met;
        } catch (InterruptedException interruption) {
            throw Failures.interrupted(interruption);
        }
    }
}
