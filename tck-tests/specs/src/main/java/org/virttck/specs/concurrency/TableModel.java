package org.virttck.specs.concurrency;

import java.util.Optional;
import java.util.Set;
import org.virttck.specs.lifecycle.Demand;
import org.virttck.specs.lifecycle.LifecycleTable;

/** One instance, as the lifecycle table describes it. */
final class TableModel implements SequentialModel {

    private static final Set<String> PRESENT = Set.of("RUNNING", "PAUSED", "SUSPENDED", "SHUTDOWN");

    /** A guest is stopped for a moment of many operations, and a hypervisor may not know what it is just then. */
    private static final Set<String> PASSED_THROUGH = Set.of("PAUSED", "SHUTDOWN", "NOSTATE");

    private final LifecycleTable table;

    TableModel(LifecycleTable table) {
        this.table = table;
    }

    @Override
    public Set<String> after(TimedCall call, String state, boolean met) {
        if (met && call.isRefusedForOthers()) {
            return Set.of(state);
        }
        if (call.isRead()) {
            return isAnsweredIn(state, call) ? Set.of(state) : Set.of();
        }
        Optional<Demand> demand = table.demand(call.operation(), state);
        if (demand.isEmpty()) {
            return call.isUnderWay() || call.answer().equals(Demand.SUCCESS) ? PRESENT : Set.of(state);
        }
        boolean permitted = call.isUnderWay() || demand.get().permits(call.answer());
        return permitted ? Set.of(demand.get().after()) : Set.of();
    }

    @Override
    public boolean isSeenBetween(TimedCall read, String from, String to) {
        if (read.operation().equals(TimedCall.EXISTS)) {
            return read.answer().equals("true");
        }
        String seen = read.answer();
        return read.isRefusedForOthers() || seen.equals(from) || seen.equals(to) || PASSED_THROUGH.contains(seen);
    }

    private static boolean isAnsweredIn(String state, TimedCall read) {
        boolean absent = state.equals(LifecycleTable.ABSENT);
        if (read.operation().equals(TimedCall.EXISTS)) {
            return read.answer().equals(String.valueOf(!absent));
        }
        return absent ? read.answer().startsWith("NOT_FOUND:") : read.answer().equals(state);
    }
}
