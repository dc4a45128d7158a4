package org.virttck.specs.inventory;

import java.util.List;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.Column;

/** Every state of the lifecycle table from which an operation leads into another one. */
final class UsageTableCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Column.of(catalogue, "inventory.usage-follows-the-table").stream()
                .filter(column -> !column.state().isAbsent())
                .toList();
    }
}
