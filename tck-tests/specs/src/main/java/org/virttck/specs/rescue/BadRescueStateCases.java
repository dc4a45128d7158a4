package org.virttck.specs.rescue;

import java.util.List;
import java.util.stream.Stream;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;

/** Every image with which no instance can be rescued, each with the rule that it leaves the instance as it was. */
final class BadRescueStateCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Stream.of(BadRescue.values())
                .map(bad -> new BadRescueCase(bad, "rescue.failed-rescue-leaves-the-instance"))
                .toList();
    }
}
