package org.virttck.specs.security;

import java.util.List;
import java.util.Locale;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;

/**
 * A hostile text in one place.
 *
 * @param place where it gets into a specification
 * @param hostile text
 */
record HostileTextCase(UserText place, HostileText hostile) implements SpecCase {

    @Override
    public String slug() {
        return hostile.slug() + "-in-" + place.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String rule() {
        return place.rule();
    }

    @Override
    public List<Capability> needs() {
        return List.of();
    }
}
