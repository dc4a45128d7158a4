package org.virttck.specs.resilience;

import java.util.List;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Each operation, interrupted by close. */
final class ClosedWorkCases implements SpecCases {

    @Override
    public List<WorkCase> of(Catalogue catalogue) {
        return WorkCase.of("resilience.closed-driver-leaves-instances-whole");
    }
}
