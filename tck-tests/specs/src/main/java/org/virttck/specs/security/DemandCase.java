package org.virttck.specs.security;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;

/**
 * One demand, and a rule about it.
 *
 * @param demand for protection
 * @param rule that is proven with it
 */
record DemandCase(Demand demand, String rule) implements SpecCase {

    @Override
    public String slug() {
        return demand.slug();
    }

    @Override
    public List<Capability> needs() {
        return List.of();
    }
}
