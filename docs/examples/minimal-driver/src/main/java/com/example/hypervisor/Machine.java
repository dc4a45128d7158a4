package com.example.hypervisor;

import java.time.Duration;
import java.util.Optional;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.PowerState;

/** One machine at one moment. It never changes: the hypervisor replaces it by another one. */
record Machine(InstanceId id, String name, Resources size, boolean on) {

    Machine powered(boolean nowOn) {
        return new Machine(id, name, size, nowOn);
    }

    /** Its CPUs have never run, since there is no guest for them: the honest figure is zero. */
    InstanceInfo info() {
        PowerState state = on ? PowerState.RUNNING : PowerState.SHUTDOWN;
        return new InstanceInfo(id, name, state, false, Optional.empty(), size.memoryMib(), size.memoryMib(), size.vcpus(), Duration.ZERO);
    }
}
