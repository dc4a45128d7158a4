package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.specs.instances.Listings.assertAbsent;

import java.util.Map;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Evacuating to a host that cannot take the instance. */
final class FailedEvacuationSpec {

    @Spec("instances.bad-evacuation-is-refused")
    void evacuationIsRefusedLikeSpawn(Bench bench) {
        Map<String, String> wrong = Attempts.wrongAnswers(
                bench,
                Flaw.all(bench),
                () -> bench.spec().powerOn(false).build(),
                bad -> bench.instances().evacuate(bad));
        assertEquals(Map.of(), wrong, "evacuations that were not refused as the spawn would be");
    }

    @Spec("instances.failed-evacuation-leaves-nothing")
    void nothingRemainsOfAFailedEvacuation(Bench bench) {
        for (Flaw flaw : Flaw.certain(bench)) {
            InstanceSpec good = bench.spec().powerOn(false).build();
            failToEvacuate(bench, flaw, good);
            Remains.assertNone(bench, good, "a failed evacuation with " + flaw.slug());
        }
    }

    @Spec("instances.failed-evacuation-leaves-nothing")
    void idAndNameAreFreeAfterAFailedEvacuation(Bench bench) {
        InstanceSpec good = bench.spec().powerOn(false).build();
        failToEvacuate(bench, BadSpawn.MISSING_IMAGE, good);
        failToEvacuate(bench, BadSpawn.IMPOSSIBLE_MEMORY, good);
        String answer = answerOf(() -> bench.instances().evacuate(good));
        assertEquals("success", answer, "evacuation of the same id and name after two that failed");
    }

    @Spec("instances.failed-evacuation-keeps-the-disks")
    void disksAreThereAfterAFailedEvacuation(Bench bench) {
        InstanceSpec good = bench.spec().powerOn(false).build();
        bench.arrange("disks without an instance", () -> {
            bench.instances().spawn(good);
            bench.instances().destroyKeepingDisks(good.id());
        });
        for (Flaw flaw : new Flaw[] {BadSpawn.IMPOSSIBLE_MEMORY, BadSpawn.MISSING_BRIDGE}) {
            failToEvacuate(bench, flaw, good);
            assertAbsent(bench, good);
            Remains.assertDisk(bench, good.id(), "an evacuation that failed with " + flaw.slug());
        }
    }

    private static void failToEvacuate(Bench bench, Flaw flaw, InstanceSpec good) {
        String answer = answerOf(() -> bench.instances().evacuate(flaw.spoil(good, bench)));
        bench.arrange("an evacuation that fails for its " + flaw.slug(), () -> Remains.assertFailed(answer));
    }
}
