package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;
import static org.virttck.specs.instances.Listings.assertListed;

import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Spawning what is there already. */
final class InstancesDuplicateSpec {

    @Spec("instances.duplicate-id-is-refused")
    void secondInstanceOfOneIdIsRefused(Bench bench) {
        InstanceId first = bench.running();
        InstanceSpec second = bench.spec().id(first).build();
        assertRefused(ErrorCode.ALREADY_EXISTS, () -> bench.instances().spawn(second));
    }

    @Spec("instances.duplicate-name-is-refused")
    void secondInstanceOfOneNameIsRefused(Bench bench) {
        InstanceSpec first = bench.spec().build();
        bench.in(PowerState.RUNNING, first);
        InstanceSpec second = bench.spec().name(first.name()).build();
        assertRefused(ErrorCode.ALREADY_EXISTS, () -> bench.instances().spawn(second));
    }

    @Spec("instances.refused-duplicate-leaves-the-first")
    void refusedDuplicatesLeaveTheFirstInstanceAsItWas(Bench bench) {
        InstanceSpec first = bench.spec().build();
        bench.in(PowerState.RUNNING, first);
        spawnDuplicatesOf(first, bench);
        assertListed(bench, first);
        assertEquals(PowerState.RUNNING, bench.state(first.id()), "state of the first instance after duplicates");
        assertEquals(first.name(), bench.info(first.id()).name(), "name of the first instance after duplicates");
    }

    @Spec("instances.refused-duplicate-leaves-the-guest")
    void refusedDuplicatesLeaveTheFirstGuestAlone(Bench bench) {
        InstanceId first = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, first);
        spawnDuplicatesOf(bench.spec().id(first).name(bench.info(first).name()).build(), bench);
        watch.assertWentOn("duplicates were refused");
    }

    @Spec("instances.failed-spawn-leaves-nothing")
    void refusedDuplicateOfAnIdLeavesItsNameFree(Bench bench) {
        InstanceSpec second =
                bench.spec().id(stopped(bench).id()).powerOn(false).build();
        refuse(bench, second);
        Remains.assertFree(
                bench, bench.spec().name(second.name()).powerOn(false).build(), "a refused duplicate");
    }

    @Spec("instances.failed-spawn-leaves-nothing")
    void refusedDuplicateOfANameLeavesItsIdFree(Bench bench) {
        InstanceSpec second = bench.spec().name(stopped(bench).name()).build();
        refuse(bench, second);
        assertEquals(false, bench.instances().exists(second.id()), "whether a refused duplicate exists");
        assertEquals(false, bench.instances().ids().contains(second.id()), "whether a refused duplicate is listed");
        Remains.assertNoDisk(bench, second.id(), "a refused duplicate");
        Remains.assertFree(bench, bench.spec().id(second.id()).powerOn(false).build(), "a refused duplicate");
    }

    private static InstanceSpec stopped(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.arrange("an instance", () -> bench.instances().spawn(spec));
        return spec;
    }

    private static void refuse(Bench bench, InstanceSpec second) {
        String answer = answerOf(() -> bench.instances().spawn(second));
        bench.arrange("a duplicate that is refused", () -> Remains.assertFailed(answer));
    }

    private static void spawnDuplicatesOf(InstanceSpec first, Bench bench) {
        InstanceSpec sameId = bench.spec().id(first.id()).build();
        InstanceSpec sameName = bench.spec().name(first.name()).build();
        answerOf(() -> bench.instances().spawn(first));
        answerOf(() -> bench.instances().spawn(sameId));
        answerOf(() -> bench.instances().spawn(sameName));
    }
}
