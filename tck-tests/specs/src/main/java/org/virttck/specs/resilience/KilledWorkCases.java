package org.virttck.specs.resilience;

import java.util.List;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Each operation, interrupted by the death of the process. */
final class KilledWorkCases implements SpecCases {

    @Override
    public List<WorkCase> of(Catalogue catalogue) {
        return WorkCase.of("resilience.killed-driver-leaves-instances-whole");
    }
}
