package org.virttck.specs.instances;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.Operations;

/** Every operation that boots a stopped instance. */
final class RevivalCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        Operations operations = new Operations();
        return Stream.of("power.on", "power.hardReboot", "power.resumeOnHostBoot", "instances.rebuild")
                .map(operations::named)
                .map(RevivalCase::new)
                .toList();
    }
}
