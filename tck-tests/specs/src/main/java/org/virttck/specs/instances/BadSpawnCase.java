package org.virttck.specs.instances;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;

/**
 * One rule about one thing that must not be spawned.
 *
 * @param bad what must not be spawned
 * @param rule that is proven with it
 */
record BadSpawnCase(BadSpawn bad, String rule) implements SpecCase {

    @Override
    public String slug() {
        return bad.slug();
    }

    @Override
    public List<Capability> needs() {
        return List.of();
    }
}
