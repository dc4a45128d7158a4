package org.virttck.specs.lifecycle;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;

/**
 * A state of the lifecycle table.
 *
 * @param name a power state, {@code ABSENT}, or {@code RESCUED}
 */
public record TableState(String name) {

    static final String ABSENT = "ABSENT";
    static final String RESCUED = "RESCUED";

    /** Whether there is no instance in this state. */
    public boolean isAbsent() {
        return name.equals(ABSENT);
    }

    /** What a driver has to declare for an instance to get there. */
    List<Capability> needs() {
        return switch (name) {
            case "PAUSED" -> List.of(Capability.PAUSE);
            case "SUSPENDED" -> List.of(Capability.SUSPEND);
            case "CRASHED" -> List.of(Capability.CRASH_DUMP, Capability.CONSOLE_OUTPUT);
            case RESCUED -> List.of(Capability.RESCUE);
            default -> List.of();
        };
    }

    /** An instance in this state, or an id that no instance has. */
    InstanceId arranged(Bench bench, InstanceSpec spec) {
        return switch (name) {
            case ABSENT -> spec.id();
            case RESCUED -> bench.rescued(spec);
            default -> bench.in(PowerState.valueOf(name), spec);
        };
    }
}
