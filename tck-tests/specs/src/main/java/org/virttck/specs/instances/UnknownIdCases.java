package org.virttck.specs.instances;

import java.util.List;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.specs.lifecycle.Column;

/** Every operation on an instance that makes none out of nothing. */
final class UnknownIdCases implements SpecCases {

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        String rule = "instances.unknown-id-leaves-no-trace";
        return Column.of(catalogue, rule).stream()
                .filter(column -> column.state().isAbsent())
                .flatMap(column -> column.steps().stream())
                .filter(step -> step.becomes().stream().allMatch("ABSENT"::equals))
                .map(step -> new UnknownIdCase(rule, step.operation()))
                .toList();
    }
}
