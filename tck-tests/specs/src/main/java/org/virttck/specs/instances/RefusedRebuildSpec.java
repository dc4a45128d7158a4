package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Rebuilding to what cannot be made. */
final class RefusedRebuildSpec {

    @Spec("instances.bad-rebuild-is-refused")
    void rebuildIsRefusedLikeSpawn(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.arrange("an instance", () -> bench.instances().spawn(spec));
        List<Flaw> flaws = Flaw.all(bench).stream()
                .filter(flaw -> flaw != BadSpawn.MISSING_IMAGE)
                .toList();
        Map<String, String> wrong = Attempts.wrongAnswers(
                bench, flaws, () -> spec, bad -> bench.instances().rebuild(bad));
        assertEquals(Map.of(), wrong, "rebuilds that were not refused as the spawn would be");
    }

    @Spec("instances.refused-rebuild-leaves-the-guest")
    void guestGoesOnWhateverTheRebuildIsRefusedFor(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.booted(spec);
        GuestWatch watch = GuestWatch.of(bench, spec.id());
        for (Flaw flaw : Flaw.certain(bench)) {
            failToRebuild(bench, spec, flaw);
            assertEquals(PowerState.RUNNING, bench.state(spec.id()), "state after a rebuild with " + flaw.slug());
        }
        watch.assertWentOn("rebuilds that were refused");
    }

    @Spec("instances.refused-rebuild-leaves-the-disk")
    void guestFindsItsDiskAfterRefusedRebuilds(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        DiskWatch watch = DiskWatch.of(bench, bench.booted(spec));
        Flaw.certain(bench).forEach(flaw -> failToRebuild(bench, spec, flaw));
        bench.arrange("off and on", () -> offAndOn(bench, spec.id()));
        watch.assertSameDisk("rebuilds that were refused");
    }

    private static void failToRebuild(Bench bench, InstanceSpec spec, Flaw flaw) {
        InstanceSpec bad = flaw.spoil(spec, bench);
        String answer = answerOf(() -> bench.instances().rebuild(bad));
        bench.arrange("a rebuild that is refused for its " + flaw.slug(), () -> Remains.assertFailed(answer));
    }

    private static void offAndOn(Bench bench, InstanceId instance) {
        bench.power().off(instance, Duration.ZERO, Duration.ZERO);
        bench.power().on(instance);
    }
}
