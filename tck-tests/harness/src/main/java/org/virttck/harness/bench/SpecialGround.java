package org.virttck.harness.bench;

import java.util.Optional;
import org.virttck.driver.Capability;
import org.virttck.driver.model.Image;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RescueSpec;
import org.virttck.harness.judge.ArrangementFailed;

/** Brings instances where one call does not lead. */
final class SpecialGround {

    private SpecialGround() {}

    /** The guest has to be up before it can panic, and nobody can tell whether it is when it does not report. */
    static InstanceId crashed(Bench bench, InstanceSpec spec) {
        bench.need(Capability.CRASH_DUMP);
        bench.guest(spec.id());
        Image crashing = bench.images().crashing();
        InstanceId instance = bench.booted(spec.toBuilder().image(crashing).build());
        bench.arrange("a guest that has panicked", () -> {
            bench.power().crashDump(instance);
            bench.waiting()
                    .until(
                            "an instance that is CRASHED",
                            bench.patience().guest(),
                            () -> bench.state(instance) == PowerState.CRASHED,
                            () -> bench.state(instance));
        });
        return instance;
    }

    /** What works can be booted for a rescue as well; only what listens to the guest needs a system that says what it is. */
    static InstanceId rescued(Bench bench, InstanceSpec spec) {
        bench.need(Capability.RESCUE);
        RescueSpec rescue = new RescueSpec(bench.images().bootable(), Optional.empty());
        InstanceId instance = bench.in(PowerState.RUNNING, spec);
        bench.arrange("an instance that is rescued", () -> {
            bench.rescue().rescue(instance, rescue);
            requireRescued(bench.info(instance));
        });
        return instance;
    }

    private static void requireRescued(InstanceInfo info) {
        if (info.state() != PowerState.RUNNING || !info.rescued()) {
            String reached = info.state() + (info.rescued() ? ", rescued" : ", not rescued");
            throw new ArrangementFailed("could not arrange an instance that is rescued: it is " + reached, null);
        }
    }
}
