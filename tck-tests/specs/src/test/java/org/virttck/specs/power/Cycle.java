package org.virttck.specs.power;

import java.time.Duration;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Call;

/** Off and on again, by a driver that should have done something else. */
final class Cycle {

    private Cycle() {}

    static Object hard(Call call) {
        InstanceId instance = call.argument(0);
        call.driver().power().off(instance, Duration.ZERO, Duration.ZERO);
        call.driver().power().on(instance);
        return null;
    }
}
