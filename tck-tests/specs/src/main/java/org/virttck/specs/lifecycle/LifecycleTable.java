package org.virttck.specs.lifecycle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.virttck.report.catalogue.Catalogue;
import org.virttck.report.catalogue.Cell;
import org.virttck.report.catalogue.Level;

/**
 * The lifecycle table as an oracle. It holds what rules of level MUST demand and no more: who goes through many cells at
 * once must not be held to what a driver may have reasons to do otherwise.
 */
public final class LifecycleTable {

    /** The state of an instance that does not exist. */
    public static final String ABSENT = "ABSENT";

    private final Map<String, Demand> demands = new HashMap<>();

    /**
     * Reads the table.
     *
     * @param catalogue of the run
     */
    public LifecycleTable(Catalogue catalogue) {
        for (Cell cell : catalogue.lifecycle()) {
            if (saysWhatHappens(cell)
                    && catalogue.find(cell.rule()).orElseThrow().level() == Level.MUST) {
                demands.merge(key(cell.operation(), cell.from()), Demand.of(cell), Demand::and);
            }
        }
    }

    /**
     * Looks a cell up.
     *
     * @param operation chapter and operation
     * @param from state before
     * @return what is demanded; empty when drivers may differ there
     */
    public Optional<Demand> demand(String operation, String from) {
        return Optional.ofNullable(demands.get(key(operation, from)));
    }

    private static boolean saysWhatHappens(Cell cell) {
        return cell.isSpecified() && cell.expectation() != Cell.Expectation.TELLS;
    }

    private static String key(String operation, String from) {
        return operation + " of " + from;
    }
}
