package org.virttck.specs.driver;

import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;

/**
 * What one driver sees of one instance.
 *
 * @param exists by its own word
 * @param idListed whether its id is among the ids
 * @param nameListed whether its name is among the names
 * @param state by its name; empty when the instance does not exist
 * @param name of the instance; empty when it does not exist
 */
record Sight(boolean exists, boolean idListed, boolean nameListed, String state, String name) {

    static final Sight NOTHING = new Sight(false, false, false, "", "");

    static Sight of(InstanceSpec spec, PowerState state) {
        return new Sight(true, true, true, state.name(), spec.name());
    }

    static Sight by(VirtDriver driver, InstanceSpec spec) {
        boolean exists = driver.instances().exists(spec.id());
        return new Sight(
                exists,
                driver.instances().ids().contains(spec.id()),
                driver.instances().names().contains(spec.name()),
                exists ? driver.instances().info(spec.id()).state().name() : "",
                exists ? driver.instances().info(spec.id()).name() : "");
    }
}
