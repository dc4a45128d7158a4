package org.virttck.specs.lifecycle;

import java.util.List;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Cell;

/** Every demand of the lifecycle table but those about events, which are proven together. */
final class LifecycleCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        Operations operations = new Operations();
        return catalogue.lifecycle().stream()
                .filter(Cell::isSpecified)
                .filter(cell -> cell.expectation() != Cell.Expectation.TELLS)
                .map(cell -> new LifecycleCase(cell, operations.named(cell.operation())))
                .toList();
    }
}
