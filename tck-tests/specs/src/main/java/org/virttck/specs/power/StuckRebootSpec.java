package org.virttck.specs.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.instances.GuestWatch;

/** Recovery of reboots that hang. A guest that hangs in its reboot cannot be had of every driver; the rest can. */
final class StuckRebootSpec {

    private static final List<Duration> OUT_OF_RANGE = List.of(
            Duration.ZERO,
            Duration.ZERO.minusNanos(1),
            ChronoUnit.DAYS.getDuration().plusNanos(1));

    @Spec("power.recovery-passes-over-unknown-instances")
    void candidateThatDoesNotExistIsPassedOver(Bench bench) {
        Set<InstanceId> candidates = Set.of(bench.running(), bench.unknown());
        String answer = answerOf(
                () -> bench.power().rebootStuck(candidates, bench.patience().quiet()));
        assertEquals("success", answer, "recovery of two candidates, one of which does not exist");
    }

    @Spec("power.recovery-leaves-a-finished-reboot")
    void guestThatHasRebootedIsNotBootedAgain(Bench bench) {
        InstanceId instance = bench.booted();
        GuestWatch first = GuestWatch.of(bench, instance);
        bench.arrange("a guest that has rebooted", () -> {
            bench.power().reboot(instance, RebootType.HARD);
            first.assertBootsAnew();
        });
        GuestWatch second = GuestWatch.of(bench, instance);
        recover(bench, Set.of(instance));
        second.assertWentOn("recovery, long after its reboot");
    }

    @Spec("power.recovery-of-nobody-reboots-nobody")
    void guestGoesOnWhenThereIsNoCandidate(Bench bench) {
        InstanceId instance = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, instance);
        recover(bench, Set.of());
        watch.assertWentOn("recovery of nobody");
    }

    @Spec("power.recovery-limit-is-in-its-range")
    void limitsOutOfRangeAreRefused(Bench bench) {
        InstanceId instance = bench.running();
        for (Duration limit : OUT_OF_RANGE) {
            assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.power().rebootStuck(Set.of(instance), limit));
        }
    }

    @Spec("power.refused-recovery-changes-nothing")
    void guestGoesOnAfterLimitsOutOfRange(Bench bench) {
        InstanceId instance = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, instance);
        for (Duration limit : OUT_OF_RANGE) {
            answerOf(() -> bench.power().rebootStuck(Set.of(instance), limit));
        }
        watch.assertWentOn("recoveries with limits that are out of range");
    }

    private static void recover(Bench bench, Set<InstanceId> candidates) {
        bench.power().rebootStuck(candidates, bench.patience().quiet());
    }
}
