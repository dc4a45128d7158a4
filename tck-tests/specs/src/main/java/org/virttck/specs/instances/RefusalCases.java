package org.virttck.specs.instances;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Everything that must not be spawned, each with its own rule. */
final class RefusalCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Stream.of(BadSpawn.values())
                .map(bad -> new BadSpawnCase(bad, bad.rule()))
                .toList();
    }
}
