package org.virttck.harness.engine;

import java.util.List;
import java.util.Locale;
import org.virttck.driver.Capability;

/** A case that is a constant of an enum: a row of a table of data. */
public interface EnumCase extends SpecCase {

    /**
     * Every enum has it.
     *
     * @return in capitals, with underscores
     */
    String name();

    @Override
    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    default List<Capability> needs() {
        return List.of();
    }
}
