package org.virttck.specs.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.util.Optional;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RescueSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.specs.instances.GuestWatch;

/** Rescues that cannot succeed, and what is left of them. */
final class RescueFailureSpec {

    @SpecForEach(BadRescueRefusalCases.class)
    void rescueWithAnUnusableImageIsRefused(Bench bench, BadRescueCase bad) {
        RescueSpec rescue = rescueWith(bad.bad(), bench);
        InstanceId instance = bench.running();
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.rescue().rescue(instance, rescue));
    }

    @SpecForEach(BadRescueStateCases.class)
    void refusedRescueLeavesARunningInstanceAsItWas(Bench bench, BadRescueCase bad) {
        RescueSpec rescue = rescueWith(bad.bad(), bench);
        InstanceId instance = bench.running();
        assertLeaves(bench, instance, rescue);
    }

    @Spec("rescue.failed-rescue-leaves-the-instance")
    void refusedRescueLeavesAStoppedInstanceAsItWas(Bench bench) {
        assertLeaves(bench, bench.in(PowerState.SHUTDOWN), rescueWith(BadRescue.MISSING_DISK, bench));
    }

    @Spec("rescue.failed-rescue-leaves-the-guest")
    void guestGoesOnAfterARefusedRescue(Bench bench) {
        InstanceId instance = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, instance);
        bench.arrange(
                "a rescue that is refused",
                () -> refusal(bench, instance, rescueWith(BadRescue.WRONG_CHECKSUM, bench)));
        watch.assertWentOn("a rescue that was refused");
    }

    @Spec("rescue.failed-rescue-can-be-repeated")
    void rescueSucceedsAfterOneThatWasRefused(Bench bench) {
        RescueSpec rescue = Patient.withAnyImage(bench);
        InstanceId instance = bench.running();
        bench.arrange(
                "a rescue that is refused",
                () -> refusal(bench, instance, rescueWith(BadRescue.WRONG_CHECKSUM, bench)));
        bench.rescue().rescue(instance, rescue);
        assertEquals("RUNNING, rescued: true", seen(bench, instance), "the instance after a rescue that was repeated");
    }

    private static void assertLeaves(Bench bench, InstanceId instance, RescueSpec rescue) {
        String before = seen(bench, instance);
        String answer = refusal(bench, instance, rescue);
        assertEquals(before, seen(bench, instance), "the instance after a rescue that was answered with " + answer);
    }

    /** That it is refused has a rule of its own. */
    private static String refusal(Bench bench, InstanceId instance, RescueSpec rescue) {
        String answer = answerOf(() -> bench.rescue().rescue(instance, rescue));
        bench.arrange("a refusal of a rescue with a bad image", () -> {
            if (answer.equals("success")) {
                throw new AssertionFailedError("rescue with a bad image", "a refusal", answer);
            }
        });
        return answer;
    }

    private static RescueSpec rescueWith(BadRescue bad, Bench bench) {
        return new RescueSpec(bad.image(bench), Optional.empty());
    }

    private static String seen(Bench bench, InstanceId instance) {
        InstanceInfo info = bench.info(instance);
        return info.state() + ", rescued: " + info.rescued();
    }
}
