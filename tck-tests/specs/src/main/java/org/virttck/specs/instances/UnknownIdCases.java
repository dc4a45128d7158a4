package org.virttck.specs.instances;

import java.util.List;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.Operations;

/** Every operation on an instance. */
final class UnknownIdCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return new Operations()
                .all().stream()
                        .map(operation -> new UnknownIdCase("instances.unknown-id-leaves-no-trace", operation))
                        .toList();
    }
}
