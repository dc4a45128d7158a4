package org.virttck.harness.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.report.Attempts;

/**
 * One attempt at each spec.
 *
 * @param whole all attempts at all specs
 * @param attempt from 1
 */
record Round(Plan whole, int attempt) implements LiveRun.Places {

    /** Every spec as often as is wanted, one round after the other. */
    static Plan whole(Plan once, int attempts) {
        return new Plan(Stream.iterate(1, attempt -> attempt <= attempts, attempt -> attempt + 1)
                .flatMap(attempt -> once.specs().stream().map(spec -> spec.as(Attempts.id(spec.id(), attempt))))
                .toList());
    }

    /** What is tried in this round, in the order of the plan. */
    Plan plan(Plan once) {
        return new Plan(once.specs().stream().map(this::tried).toList());
    }

    Map<String, PlannedSpec> tried(Map<String, PlannedSpec> byUniqueId) {
        Map<String, PlannedSpec> tried = new LinkedHashMap<>();
        byUniqueId.forEach((id, spec) -> tried.put(id, tried(spec)));
        return tried;
    }

    @Override
    public Optional<PlannedSpec> planned(String id, Supplier<PlannedSpec> spec) {
        return whole.find(Attempts.id(id, attempt));
    }

    @Override
    public int of(PlannedSpec spec) {
        return whole.place(spec);
    }

    private PlannedSpec tried(PlannedSpec spec) {
        return spec.as(Attempts.id(spec.id(), attempt));
    }
}
