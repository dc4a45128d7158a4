package org.virttck.specs.resilience;

import java.util.List;
import java.util.Locale;
import org.virttck.driver.Capability;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.engine.SpecCase;

/**
 * A state in which an instance is removed.
 *
 * @param state of the instance
 * @param needs the capability that leads there
 */
record StateCase(PowerState state, List<Capability> needs) implements SpecCase {

    @Override
    public String slug() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String rule() {
        return "resilience.nothing-stays-behind";
    }
}
