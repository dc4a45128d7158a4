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
        return operation.name() + "-of-" + cell.from() + "-" + cell.expectation();
    }

    @Override
    public String rule() {
        return cell.rule();
    }

    @Override
    public List<Capability> needs() {
        List<Capability> needs = new ArrayList<>();
        operation.capability().ifPresent(needs::add);
        if (cell.from().equals("PAUSED")) {
            needs.add(Capability.PAUSE);
        } else if (cell.from().equals("SUSPENDED")) {
            needs.add(Capability.SUSPEND);
        }
        return needs;
    }
}
