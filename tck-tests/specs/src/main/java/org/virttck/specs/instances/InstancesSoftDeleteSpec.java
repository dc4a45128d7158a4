package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;
import static org.virttck.specs.instances.Listings.assertAbsent;
import static org.virttck.specs.instances.Listings.assertListed;

import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.engine.SpecForEach;

/** Putting instances away and bringing them back, beyond the cells of the lifecycle table. */
final class InstancesSoftDeleteSpec {

    @Spec("instances.soft-deleted-instance-is-listed")
    void instanceThatIsPutAwayIsListed(Bench bench) {
        InstanceSpec spec = putAway(bench);
        assertListed(bench, spec);
        if (!bench.instances().exists(spec.id())) {
            throw new AssertionFailedError("existence of an instance that is put away", "it exists", "it does not");
        }
    }

    @SpecForEach(RevivalCases.class)
    void instanceThatIsPutAwayIsNotBooted(Bench bench, RevivalCase revival) {
        InstanceId instance = putAway(bench).id();
        assertRefused(ErrorCode.INVALID_STATE, () -> revival.operation().perform(bench, instance));
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state after " + revival.slug() + " was refused");
    }

    @Spec("instances.soft-deleted-instance-keeps-its-name")
    void idAndNameOfWhatIsPutAwayAreTaken(Bench bench) {
        InstanceSpec spec = putAway(bench);
        InstanceSpec sameName = bench.spec().name(spec.name()).build();
        InstanceSpec sameId = bench.spec().id(spec.id()).build();
        assertRefused(ErrorCode.ALREADY_EXISTS, () -> bench.instances().spawn(sameName));
        assertRefused(ErrorCode.ALREADY_EXISTS, () -> bench.instances().spawn(sameId));
    }

    @Spec("instances.soft-deleting-twice-is-refused")
    void secondTimeIsRefused(Bench bench) {
        InstanceId instance = putAway(bench).id();
        assertRefused(ErrorCode.INVALID_STATE, () -> bench.instances().softDelete(instance));
    }

    @Spec("instances.soft-deleting-twice-changes-nothing")
    void instanceComesBackAfterASecondTime(Bench bench) {
        InstanceId instance = putAway(bench).id();
        answerOf(() -> bench.instances().softDelete(instance));
        assertRestorable(bench.driver(), instance, "softDelete for the second time");
    }

    @Spec("instances.soft-deletion-survives-reopening")
    void laterDriverKnowsWhatIsPutAway(Bench bench) {
        InstanceId instance = putAway(bench).id();
        VirtDriver later = bench.anotherDriver();
        assertRefused(ErrorCode.INVALID_STATE, () -> later.power().on(instance));
        assertRestorable(later, instance, "opening the driver anew");
    }

    @Spec("instances.soft-deleted-instance-can-be-destroyed")
    void whatIsPutAwayCanBeDestroyed(Bench bench) {
        InstanceSpec spec = putAway(bench);
        bench.instances().destroy(spec.id());
        assertAbsent(bench, spec);
        Remains.assertNoDisk(bench, spec.id(), "an instance that was destroyed while it was put away");
    }

    /** What would reach the other instance instead would be refused: that one was not put away. */
    @Spec("instances.restored-instance-is-running")
    void restoredInstanceIsRunning(Bench bench) {
        bench.in(PowerState.SHUTDOWN);
        InstanceId instance = putAway(bench).id();
        bench.instances().restore(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after restore");
    }

    @Spec("instances.restored-guest-finds-its-disk")
    void guestOfARestoredInstanceFindsItsDisk(Bench bench) {
        InstanceId instance = bench.booted();
        DiskWatch watch = DiskWatch.of(bench, instance);
        bench.arrange("an instance that is put away", () -> bench.instances().softDelete(instance));
        bench.instances().restore(instance);
        watch.assertSameDisk("restore");
    }

    @Spec("instances.soft-deleted-instance-is-not-cleaned-up")
    void cleanUpDoesNotTouchWhatIsPutAway(Bench bench) {
        InstanceId instance = putAway(bench).id();
        assertRefused(ErrorCode.INVALID_STATE, () -> bench.instances().cleanUp(instance));
        assertRestorable(bench.driver(), instance, "cleanUp was refused");
    }

    private static void assertRestorable(VirtDriver driver, InstanceId instance, String event) {
        assertEquals("success", answerOf(() -> driver.instances().restore(instance)), "restore after " + event);
    }

    private static InstanceSpec putAway(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.in(PowerState.RUNNING, spec);
        bench.arrange("an instance that is put away", () -> bench.instances().softDelete(spec.id()));
        return spec;
    }
}
