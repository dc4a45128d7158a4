package org.virttck.specs.instances;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.specs.lifecycle.Operation;

/**
 * One operation that would boot an instance, were it not put away.
 *
 * @param operation that boots
 */
record RevivalCase(Operation operation) implements SpecCase {

    @Override
    public String slug() {
        return operation.name();
    }

    @Override
    public String rule() {
        return "instances.soft-deleted-instance-stays-off";
    }

    @Override
    public List<Capability> needs() {
        return Stream.of(operation.capability()).flatMap(Optional::stream).toList();
    }
}
