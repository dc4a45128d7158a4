package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.specs.lifecycle.Column;
import org.virttck.specs.lifecycle.Sighting;
import org.virttck.specs.lifecycle.Tour;

/** One instance stands beside another, to which everything is done that can be done in a state. */
final class OtherInstancesSpec {

    @SpecForEach(OtherInstancesCases.class)
    void bystanderIsTheSameAfterEachOperation(Bench bench, Column column) {
        InstanceId bystander = bench.hearsGuests() ? bench.booted() : bench.running();
        Optional<GuestWatch> watch =
                bench.hearsGuests() ? Optional.of(GuestWatch.of(bench, bystander)) : Optional.empty();
        Sighting before = Sighting.of(bench, bystander);
        Tour tour = new Tour(bench, column, step -> true);
        tour.go((step, instance) -> {
            tour.passes(step, instance);
            assertEquals(before, Sighting.of(bench, bystander), "another instance after " + step);
            watch.ifPresent(guest -> guest.assertNotBootedAnew(step.toString()));
        });
        watch.ifPresent(guest -> guest.assertWentOn("all operations on another instance that was " + column.slug()));
    }
}
