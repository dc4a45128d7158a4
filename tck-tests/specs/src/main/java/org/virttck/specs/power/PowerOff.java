package org.virttck.specs.power;

import java.time.Duration;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;

/** Ways to turn an instance off. */
final class PowerOff {

    private static final int REQUESTS = 4;

    private PowerOff() {}

    static void atOnce(Bench bench, InstanceId instance) {
        atOnce(bench.driver(), instance);
    }

    static void atOnce(VirtDriver driver, InstanceId instance) {
        driver.power().off(instance, Duration.ZERO, Duration.ZERO);
    }

    /** Gives the guest as long as a guest may take, and asks it more than once: it may not listen yet. */
    static void gracefully(Bench bench, InstanceId instance) {
        Duration timeout = bench.patience().shutdown();
        bench.power().off(instance, timeout, timeout.dividedBy(REQUESTS));
    }
}
