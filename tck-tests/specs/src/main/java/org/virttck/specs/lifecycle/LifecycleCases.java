package org.virttck.specs.lifecycle;

import java.util.List;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Every specified cell of the lifecycle table. */
final class LifecycleCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        Operations operations = new Operations();
        return catalogue.lifecycle().stream()
                .map(cell -> new LifecycleCase(cell, operations.named(cell.operation())))
                .toList();
    }
}
