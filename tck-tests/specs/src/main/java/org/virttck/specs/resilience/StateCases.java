package org.virttck.specs.resilience;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** States that an instance can be brought into. */
final class StateCases implements SpecCases {

    @Override
    public List<StateCase> of(Catalogue catalogue) {
        return List.of(
                new StateCase(PowerState.RUNNING, List.of()),
                new StateCase(PowerState.SHUTDOWN, List.of()),
                new StateCase(PowerState.PAUSED, List.of(Capability.PAUSE)),
                new StateCase(PowerState.SUSPENDED, List.of(Capability.SUSPEND)));
    }
}
