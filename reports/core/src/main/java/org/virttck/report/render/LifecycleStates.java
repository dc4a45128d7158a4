package org.virttck.report.render;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.driver.model.PowerState;

/** The columns of the lifecycle table. */
final class LifecycleStates {

    /** From nothing to the states of an instance, in the order of the contract, and rescue last. */
    static final List<String> ALL = Stream.of(
                    Stream.of("ABSENT"), Stream.of(PowerState.values()).map(Enum::name), Stream.of("RESCUED"))
            .flatMap(states -> states)
            .toList();

    private LifecycleStates() {}
}
