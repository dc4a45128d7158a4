package org.virttck.specs.guest;

import java.time.Duration;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.bench.Bench;

/** Ways to boot a guest once more. */
final class Reboots {

    private Reboots() {}

    static void hard(Bench bench, InstanceId instance) {
        bench.power().reboot(instance, RebootType.HARD);
    }

    static void cycle(Bench bench, InstanceId instance) {
        bench.power().off(instance, Duration.ZERO, Duration.ZERO);
        bench.power().on(instance);
    }

    /** A resumed guest does not look for its devices again, so it is booted after that. */
    static void suspendedAndCycled(Bench bench, InstanceId instance) {
        bench.suspension().suspend(instance);
        bench.suspension().resume(instance);
        cycle(bench, instance);
    }
}
