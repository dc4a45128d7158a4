package org.virttck.specs.console;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;

/**
 * One way to reach a console, seen from one rule.
 *
 * @param address the way
 * @param rule that is proven
 */
record ConsoleCase(ConsoleAddress address, String rule) implements SpecCase {

    @Override
    public String slug() {
        return address.slug();
    }

    @Override
    public List<Capability> needs() {
        return List.of(address.capability());
    }
}
