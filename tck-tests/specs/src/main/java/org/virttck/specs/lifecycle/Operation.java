package org.virttck.specs.lifecycle;

import java.util.Optional;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;

/**
 * An operation on an existing instance.
 *
 * @param name chapter and operation, as in the lifecycle table
 * @param capability that it belongs to; empty when it is mandatory
 * @param worksFrom a state in which it works; empty when it is for an instance that is gone
 * @param action performs it
 */
public record Operation(String name, Optional<Capability> capability, Optional<PowerState> worksFrom, Action action) {

    /** Performs an operation. */
    @FunctionalInterface
    public interface Action {

        /**
         * Calls the driver.
         *
         * @param bench of the spec
         * @param instance on which
         */
        void perform(Bench bench, InstanceId instance);
    }

    /**
     * Calls the driver.
     *
     * @param bench of the spec
     * @param instance on which
     */
    public void perform(Bench bench, InstanceId instance) {
        action.perform(bench, instance);
    }
}
