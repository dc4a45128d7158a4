package org.virttck.specs.truth;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.specs.lifecycle.Operation;

/**
 * One operation of a capability.
 *
 * @param rule the truth rule of the capability
 * @param capability that the operation belongs to
 * @param operation of the capability
 */
record TruthCase(String rule, Capability capability, Operation operation) implements SpecCase {

    @Override
    public String slug() {
        return operation.name();
    }

    @Override
    public List<Capability> needs() {
        return List.of();
    }
}
