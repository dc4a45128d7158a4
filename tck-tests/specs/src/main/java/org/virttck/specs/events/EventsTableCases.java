package org.virttck.specs.events;

import java.util.List;
import java.util.Set;
import org.virttck.harness.engine.SpecCase;
import org.virttck.harness.engine.SpecCases;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Cell;
import org.virttck.specs.lifecycle.Column;

/**
 * The states of the lifecycle table into which instances come with events that are known for sure: without that nobody
 * could tell late news of the way there from news of the operation.
 */
final class EventsTableCases implements SpecCases {

    private static final Set<String> STATES = Set.of("ABSENT", "RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN");

    @Override
    public List<? extends SpecCase> of(Catalogue catalogue) {
        return Column.of(catalogue, Cell.RULE_OF_EVENTS).stream()
                .filter(column -> STATES.contains(column.state().name()))
                .toList();
    }
}
