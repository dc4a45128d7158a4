package org.virttck.specs.instances;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.specs.lifecycle.Operation;

/**
 * An operation on an id that no instance has.
 *
 * @param rule that is looked at
 * @param operation to be tried
 */
record UnknownIdCase(String rule, Operation operation) implements SpecCase {

    @Override
    public String slug() {
        return operation.name();
    }

    @Override
    public List<Capability> needs() {
        return operation.capability().stream().toList();
    }
}
