package org.virttck.harness.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.virttck.harness.run.Plan;
import org.virttck.harness.run.PlannedSpec;
import org.virttck.harness.run.Run;
import org.virttck.report.AttemptId;

/**
 * The specs that a driver is tried with.
 *
 * @param run of the driver
 * @param once the specs under their own ids
 * @param onReference whether it is the reference driver
 */
record Series(Run run, Plan once, boolean onReference) {

    /** The driver under test. */
    static Series own(Run run, Plan once) {
        return new Series(run, once, false);
    }

    /** The reference driver, tried with what is about both. */
    Series beside(Run reference) {
        Plan shared = new Plan(once.specs().stream()
                .filter(spec -> run.isSubjectOf(spec) && reference.isSubjectOf(spec))
                .toList());
        return new Series(reference, shared, true);
    }

    /** All attempts at all specs, one round after the other. */
    Stream<PlannedSpec> attempts(int attempts) {
        return Stream.iterate(1, attempt -> attempt <= attempts, attempt -> attempt + 1)
                .flatMap(attempt -> once.specs().stream()
                        .map(spec -> spec.as(new AttemptId(spec.id(), attempt, onReference).text())));
    }

    /** The specs of this series that are of a part. */
    Plan of(Plan part) {
        return new Plan(part.specs().stream()
                .filter(spec -> once.find(spec.id()).isPresent())
                .toList());
    }

    /** The specs chapter by chapter. */
    List<Plan> chapters() {
        Map<String, List<PlannedSpec>> chapters = new LinkedHashMap<>();
        for (PlannedSpec spec : once.specs()) {
            chapters.computeIfAbsent(spec.chapter(), name -> new ArrayList<>()).add(spec);
        }
        return chapters.values().stream().map(Plan::new).toList();
    }
}
