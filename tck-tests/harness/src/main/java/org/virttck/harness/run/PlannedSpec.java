package org.virttck.harness.run;

import java.util.List;
import org.virttck.driver.Capability;

/**
 * A spec that a run will execute.
 *
 * @param id class, method and case, joined by dots
 * @param rules ids of the rules that it proves
 * @param needs capabilities without which it does not apply
 * @param supplies what the operator has to supply
 */
public record PlannedSpec(String id, List<String> rules, List<Capability> needs, List<String> supplies) {

    /** Takes copies. */
    public PlannedSpec {
        rules = List.copyOf(rules);
        needs = List.copyOf(needs);
        supplies = List.copyOf(supplies);
    }
}
