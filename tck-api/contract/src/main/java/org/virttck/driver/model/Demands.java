package org.virttck.driver.model;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.virttck.driver.Capability;

/** What parts of a specification ask of a driver. */
final class Demands {

    private Demands() {}

    /** The capabilities whose part was asked for. */
    static Set<Capability> of(Map<Capability, Boolean> askedFor) {
        Set<Capability> demanded = EnumSet.noneOf(Capability.class);
        askedFor.forEach((capability, isAskedFor) -> {
            if (isAskedFor) {
                demanded.add(capability);
            }
        });
        return demanded;
    }
}
