package org.virttck.harness.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.AttemptId;

/**
 * One attempt at each of some specs.
 *
 * @param whole all attempts at all specs
 * @param part the specs of this round, under their own ids
 * @param attempt from 1
 * @param onReference whether the reference driver is tried
 */
record Round(Plan whole, Plan part, int attempt, boolean onReference) implements LiveRun.Places {

    /** What is tried, in the order of the part. */
    Plan plan() {
        return new Plan(part.specs().stream().map(this::tried).toList());
    }

    Map<String, PlannedSpec> tried(Map<String, PlannedSpec> byUniqueId) {
        Map<String, PlannedSpec> tried = new LinkedHashMap<>();
        byUniqueId.forEach((id, spec) -> tried.put(id, tried(spec)));
        return tried;
    }

    @Override
    public Optional<PlannedSpec> planned(String id, Supplier<PlannedSpec> spec) {
        return part.find(id).map(this::tried);
    }

    @Override
    public int of(PlannedSpec spec) {
        return whole.place(spec);
    }

    private PlannedSpec tried(PlannedSpec spec) {
        return spec.as(new AttemptId(spec.id(), attempt, onReference).text());
    }
}
