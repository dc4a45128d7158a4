package org.virttck.specs.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.specs.lifecycle.Column;
import org.virttck.specs.lifecycle.Step;
import org.virttck.specs.lifecycle.Tour;

/** What each operation that leads into another state does to the usage of the host. */
@Isolated("counts what is on the whole host")
final class UsageTableSpec {

    @SpecForEach(UsageTableCases.class)
    void usageChangesOnlyWhenAnInstanceIsRemoved(Bench bench, Column column) {
        Usage share = Usage.by(bench.spec().build().flavor());
        Tour tour = new Tour(bench, column, step -> leadsElsewhere(step, column));
        tour.go((step, instance) -> {
            Meter meter = Meter.of(bench);
            if (tour.passes(step, instance)) {
                assertUsage(step, share, meter);
            }
        });
        tour.requireAllSeen();
    }

    /** What is put away gives its share back, by a rule of its own. */
    private static boolean leadsElsewhere(Step step, Column column) {
        boolean putsAway = step.operation().name().equals("instances.softDelete");
        return !putsAway && step.becomes().filter(state -> !state.equals(column.slug())).isPresent();
    }

    /** A disk may be kept, and counts only when the flavor says how large it is: it has rules of its own. */
    private static void assertUsage(Step step, Usage share, Meter meter) {
        boolean removed = step.becomes().filter("ABSENT"::equals).isPresent();
        Usage before = meter.first();
        Usage now = meter.now();
        if (removed) {
            assertEquals(before.vcpus() - share.vcpus(), now.vcpus(), "virtual CPUs in use after " + step);
            assertEquals(before.memoryMib() - share.memoryMib(), now.memoryMib(), "memory in MiB in use after " + step);
        } else {
            assertEquals(before, now, "usage after " + step);
        }
    }
}
