package org.virttck.specs.rescue;

import java.util.List;
import java.util.Locale;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;

/**
 * A rescue that must be refused.
 *
 * @param bad its image
 * @param rule that is looked at
 */
record BadRescueCase(BadRescue bad, String rule) implements SpecCase {

    @Override
    public String slug() {
        return bad.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public List<Capability> needs() {
        return List.of();
    }
}
