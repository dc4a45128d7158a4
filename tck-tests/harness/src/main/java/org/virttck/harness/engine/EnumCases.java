package org.virttck.harness.engine;

import java.util.List;
import org.virttck.report.catalogue.Catalogue;

/** Every constant of an enum, in the order in which they are written. */
public abstract class EnumCases implements SpecCases {

    private final Class<? extends EnumCase> table;

    /**
     * All of a table.
     *
     * @param table an enum
     */
    protected EnumCases(Class<? extends EnumCase> table) {
        this.table = table;
    }

    @Override
    public final List<? extends SpecCase> of(Catalogue catalogue) {
        return List.of(table.getEnumConstants());
    }
}
