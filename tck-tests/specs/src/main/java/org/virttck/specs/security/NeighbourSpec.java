package org.virttck.specs.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.specs.instances.Listings.assertListed;

import java.util.List;
import java.util.Map;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.instances.GuestWatch;

/** Input that points at another instance does not reach it. */
final class NeighbourSpec {

    @Spec("security.texts-do-not-reach-other-instances")
    void neighbourIsThereAfterInstancesThatPointAtItHaveGone(Bench bench) {
        InstanceSpec neighbour = bench.spec().build();
        bench.in(PowerState.RUNNING, neighbour);
        comeAndGo(bench, pointingAt(bench, neighbour));
        assertListed(bench, neighbour);
        assertEquals(neighbour.name(), bench.info(neighbour.id()).name(), "name of the neighbour");
        assertEquals(PowerState.RUNNING, bench.state(neighbour.id()), "state of the neighbour");
        if (bench.declares(Capability.DISK_RETENTION)) {
            assertEquals(true, bench.instances().onDisk(neighbour.id()), "whether the neighbour's disk is there");
        }
    }

    @Spec("security.texts-do-not-reach-other-guests")
    void guestOfTheNeighbourGoesOn(Bench bench) {
        InstanceSpec neighbour = bench.spec().build();
        InstanceId instance = bench.booted(neighbour);
        GuestWatch watch = GuestWatch.of(bench, instance);
        comeAndGo(bench, pointingAt(bench, neighbour));
        watch.assertWentOn("instances that pointed at it came and went");
    }

    private static List<InstanceSpec> pointingAt(Bench bench, InstanceSpec other) {
        ImageFiles files = new ImageFiles(bench);
        InstanceId id = other.id();
        Map<String, String> metadata = Map.of("uuid", id.toString(), "name", other.name(), "../" + id, other.name());
        return List.of(
                UserText.IMAGE_ID.into(files.spec(), id.toString()),
                UserText.IMAGE_ID.into(files.spec(), "../" + id),
                UserText.IMAGE_ID.into(files.spec(), "../instances/" + other.name() + "/disk"),
                files.spec().toBuilder().metadata(metadata).build(),
                files.spec().toBuilder().name(other.name() + ".").build(),
                files.spec().toBuilder().name(other.name() + "..").build());
    }

    /** Refused or not: that is for other rules. */
    private static void comeAndGo(Bench bench, List<InstanceSpec> specs) {
        for (InstanceSpec spec : specs) {
            answerOf(() -> bench.instances().spawn(spec));
            answerOf(() -> bench.instances().destroy(spec.id()));
        }
    }
}
