package org.virttck.specs.truth;

import java.util.ArrayList;
import java.util.List;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.Operations;

/** Every operation of every capability that has a truth rule. */
final class TruthCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        Operations operations = new Operations();
        List<SpecCase> cases = new ArrayList<>();
        catalogue
                .rules()
                .forEach(rule -> rule.truthOf()
                        .ifPresent(capability -> operations
                                .of(capability)
                                .forEach(operation -> cases.add(new TruthCase(rule.id(), capability, operation)))));
        return cases;
    }
}
