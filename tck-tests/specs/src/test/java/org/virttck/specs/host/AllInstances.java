package org.virttck.specs.host;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/** What drivers do to everything that is there. */
final class AllInstances {

    private AllInstances() {}

    static List<InstanceId> in(PowerState state, VirtDriver driver) {
        return driver.instances().ids().stream()
                .filter(id -> driver.instances().info(id).state() == state)
                .toList();
    }

    static void turnOff(PowerState state, VirtDriver driver) {
        in(state, driver).forEach(id -> driver.power().off(id, Duration.ZERO, Duration.ZERO));
    }

    static void turnOn(List<InstanceId> instances, VirtDriver driver) {
        instances.forEach(driver.power()::on);
    }
}
