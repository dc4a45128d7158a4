package org.virttck.specs.suspension;

import java.time.Duration;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.distort.Call;

/** Off and on, where something gentler was asked for. */
final class PowerCycle {

    private PowerCycle() {}

    static Object instead(Call call) {
        InstanceId instance = call.argument(0);
        call.driver().power().off(instance, Duration.ZERO, Duration.ZERO);
        call.driver().power().on(instance);
        return null;
    }
}
