package org.virttck.specs.resilience;

import java.util.Optional;
import java.util.Set;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;

/** What is left of an instance, as another driver tells. */
final class Remains {

    private static final Set<PowerState> WHOLE =
            Set.of(PowerState.RUNNING, PowerState.PAUSED, PowerState.SUSPENDED, PowerState.SHUTDOWN);

    private final VirtDriver driver;
    private final InstanceSpec instance;

    Remains(VirtDriver driver, InstanceSpec instance) {
        this.driver = driver;
        this.instance = instance;
    }

    boolean exist() {
        return driver.instances().exists(instance.id());
    }

    boolean areWholeOrGone() {
        return faults().isEmpty();
    }

    /** Claims that the instance is whole, or, where that is allowed, gone. */
    void assertWhole(boolean orGone, String after) {
        String faults = faults();
        if (faults.isEmpty() && !exist() && !orGone) {
            faults = "it is gone";
        }
        if (!faults.isEmpty()) {
            throw new AssertionFailedError("the instance after " + after, orGone ? "whole, or gone" : "whole", faults);
        }
    }

    /** In words; empty when the instance is whole or gone. */
    private String faults() {
        return exist() ? faultsOfInfo() : faultsOfAbsence();
    }

    private String faultsOfAbsence() {
        boolean listed = driver.instances().ids().contains(instance.id());
        boolean named = driver.instances().names().contains(instance.name());
        return listed || named ? "it does not exist, and is listed by " + (listed ? "id" : "name") : "";
    }

    private String faultsOfInfo() {
        Optional<InstanceInfo> info = info();
        if (info.isEmpty()) {
            return "it exists, and nothing is known of it";
        }
        boolean right = info.get().name().equals(instance.name())
                && info.get().vcpus() == instance.flavor().vcpus()
                && info.get().maxMemoryMib() == instance.flavor().memoryMib()
                && WHOLE.contains(info.get().state());
        return right ? "" : info.get().toString();
    }

    private Optional<InstanceInfo> info() {
        try {
            return Optional.of(driver.instances().info(instance.id()));
        } catch (VirtDriverException unknown) {
            return Optional.empty();
        }
    }
}
