package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertIdListed;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What a driver tells of all instances. */
@Isolated("counts what is on the whole host")
final class InstancesListingSpec {

    @Spec("instances.count-equals-listings")
    void countIsTheNumberOfIdsAndOfNames(Bench bench) {
        bench.running();
        bench.in(PowerState.SHUTDOWN);
        int ids = bench.instances().ids().size();
        assertEquals(ids, bench.instances().names().size(), "names, of as many instances as there are ids");
        assertEquals(ids, bench.instances().count(), "count, of as many instances as there are ids");
    }

    @Spec("instances.listings-are-snapshots")
    void listingThatWasReturnedDoesNotChange(Bench bench) {
        bench.in(PowerState.SHUTDOWN);
        Set<InstanceId> ids = bench.instances().ids();
        Set<String> names = bench.instances().names();
        Set<InstanceId> idsAtFirst = new HashSet<>(ids);
        Set<String> namesAtFirst = new HashSet<>(names);
        InstanceId later = bench.in(PowerState.SHUTDOWN);
        assertIdListed(bench, later);
        bench.instances().names();
        assertEquals(idsAtFirst, ids, "ids that were listed before another spawn");
        assertEquals(namesAtFirst, names, "names that were listed before another spawn");
    }

    @Spec("instances.listings-are-snapshots")
    void changesOfAListingDoNotReachTheDriver(Bench bench) {
        InstanceId instance = bench.in(PowerState.SHUTDOWN);
        tryToClear(bench.instances().ids());
        tryToClear(bench.instances().names());
        assertIdListed(bench, instance);
    }

    private static void tryToClear(Collection<?> listing) {
        try {
            listing.clear();
        } catch (UnsupportedOperationException refused) {
            // as it should be
        }
    }
}
