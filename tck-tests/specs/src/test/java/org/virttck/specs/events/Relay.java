package org.virttck.specs.events;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.harness.distort.Answer;

/** Puts something between the right driver and its listeners. */
final class Relay {

    private Relay() {}

    /** Each listener gets events through another one that stands before it. */
    static Answer through(UnaryOperator<Consumer<LifecycleEvent>> before) {
        return call -> {
            Consumer<LifecycleEvent> listener = call.argument(0);
            return call.with(before.apply(listener));
        };
    }
}
