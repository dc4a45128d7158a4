package org.virttck.harness.run;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.Capability;
import org.virttck.report.catalogue.SubjectKind;

/**
 * A spec that a run will execute.
 *
 * @param id class, method and case, joined by dots
 * @param rules ids of the rules that it proves
 * @param needs capabilities without which it does not apply
 * @param supplies what the operator has to supply
 * @param subject the kind of subject that it is about; empty when it is about any
 */
public record PlannedSpec(
        String id, List<String> rules, List<Capability> needs, List<String> supplies, Optional<SubjectKind> subject) {

    /** Takes copies. */
    public PlannedSpec {
        rules = List.copyOf(rules);
        needs = List.copyOf(needs);
        supplies = List.copyOf(supplies);
    }

    /** The same spec when it runs once more, under another id, which names its evidence. */
    public PlannedSpec as(String otherId) {
        return new PlannedSpec(otherId, rules, needs, supplies, subject);
    }

    /** The chapter of the first rule that it proves. */
    public String chapter() {
        return rules.get(0).substring(0, rules.get(0).indexOf('.'));
    }
}
