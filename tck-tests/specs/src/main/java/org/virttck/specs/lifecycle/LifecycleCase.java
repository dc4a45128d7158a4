package org.virttck.specs.lifecycle;

import java.util.ArrayList;
import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.harness.engine.SpecCase;
import org.virttck.report.catalogue.Cell;

/**
 * One specified cell of the lifecycle table.
 *
 * @param cell of the table
 * @param operation of the cell
 */
record LifecycleCase(Cell cell, Operation operation) implements SpecCase {

    @Override
    public String slug() {
        String slug = operation.name() + "-of-" + cell.from() + "-" + cell.expectation();
        return cell.value().equals(TableState.RESCUED) ? slug + "-" + cell.value() : slug;
    }

    @Override
    public String rule() {
        return cell.rule();
    }

    @Override
    public List<Capability> needs() {
        List<Capability> needs = new ArrayList<>();
        operation.capability().ifPresent(needs::add);
        needs.addAll(new TableState(cell.from()).needs());
        return needs;
    }
}
