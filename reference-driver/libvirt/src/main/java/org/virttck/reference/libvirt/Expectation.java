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
    private final CountDownLatch met = new CountDownLatch(1);

    Expectation(InstanceId instance, Transition transition) {
        this.instance = instance;
        this.transition = transition;
    }

    void see(InstanceId of, Transition seen) {
        if (instance.equals(of) && transition == seen) {
            met.countDown();
        }
    }

    /** Whether the transition was told to all listeners within the time. */
    boolean await(Duration limit) {
        try {
            return met.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interruption) {
            throw Failures.interrupted(interruption);
        }
    }
}
