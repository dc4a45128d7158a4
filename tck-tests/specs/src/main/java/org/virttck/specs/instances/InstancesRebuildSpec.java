package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;
import static org.virttck.specs.instances.Listings.assertIdListed;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Making instances anew, beyond the cells of the lifecycle table. */
@Isolated("counts what is on the whole host")
final class InstancesRebuildSpec {

    @Spec("instances.rebuild-boots-anew")
    void guestOfARebuiltInstanceBoots(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.in(PowerState.RUNNING, spec);
        bench.arrange(
                "a guest that has booted",
                () -> bench.guest(spec.id()).awaitBoots(1, bench.patience().boot()));
        GuestWatch watch = GuestWatch.of(bench, spec.id());
        bench.instances().rebuild(spec);
        watch.assertBootsAnew();
    }

    @Spec("instances.rebuild-gives-a-fresh-disk")
    void guestOfARebuiltInstanceFindsAFreshDisk(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        DiskWatch watch = DiskWatch.of(bench, bench.booted(spec));
        bench.instances().rebuild(spec);
        watch.assertFreshDisk("rebuild");
    }

    @Spec("instances.rebuild-without-power-is-shutdown")
    void instanceThatIsRebuiltWithoutPowerIsShutDown(Bench bench) {
        InstanceSpec spec = running(bench);
        bench.instances().rebuild(spec.toBuilder().powerOn(false).build());
        assertEquals(PowerState.SHUTDOWN, bench.state(spec.id()), "state after rebuild without power");
    }

    @Spec("instances.rebuild-keeps-identity")
    void rebuiltInstanceKeepsIdAndNameAndIsListedOnce(Bench bench) {
        InstanceSpec spec = running(bench);
        int before = bench.instances().count();
        bench.instances().rebuild(spec);
        assertIdListed(bench, spec.id());
        assertEquals(spec.name(), bench.info(spec.id()).name(), "name of a rebuilt instance");
        assertEquals(before, bench.instances().count(), "count after rebuild");
    }

    @Spec("instances.rebuild-under-another-name-is-refused")
    void rebuildUnderAnotherNameIsRefused(Bench bench) {
        InstanceSpec spec = running(bench);
        InstanceSpec renamed = bench.spec().id(spec.id()).build();
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.instances().rebuild(renamed));
    }

    @Spec("instances.rebuild-from-a-missing-image-is-refused")
    void rebuildFromAMissingImageIsRefused(Bench bench) {
        InstanceSpec bad = BadSpawn.MISSING_IMAGE.spoil(running(bench), bench);
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.instances().rebuild(bad));
    }

    @Spec("instances.refused-rebuild-leaves-the-instance")
    void refusedRebuildLeavesTheInstanceAsItWas(Bench bench) {
        InstanceSpec spec = running(bench);
        answerOf(() -> bench.instances().rebuild(BadSpawn.MISSING_IMAGE.spoil(spec, bench)));
        assertIdListed(bench, spec.id());
        assertEquals(PowerState.RUNNING, bench.state(spec.id()), "state after a rebuild that was refused");
    }

    private static InstanceSpec running(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.in(PowerState.RUNNING, spec);
        return spec;
    }
}
