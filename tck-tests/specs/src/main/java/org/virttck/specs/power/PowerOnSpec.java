package org.virttck.specs.power;

import org.virttck.driver.model.InstanceId;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.instances.GuestWatch;

/** What guests notice of being powered on, or brought back. */
final class PowerOnSpec {

    @Spec("power.on-leaves-a-running-guest-alone")
    void guestThatRunsGoesOnAfterPowerOn(Bench bench) {
        InstanceId instance = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, instance);
        bench.power().on(instance);
        watch.assertWentOn("power on");
    }

    @Spec("power.on-boots-the-guest-anew")
    void guestBootsAnewAfterOffAndOn(Bench bench) {
        InstanceId instance = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, instance);
        bench.arrange("an instance that is off", () -> PowerOff.atOnce(bench, instance));
        bench.power().on(instance);
        watch.assertBootsAnew();
    }

    @Spec("power.host-boot-leaves-a-running-guest-alone")
    void guestThatRunsGoesOnAfterItIsBroughtBack(Bench bench) {
        InstanceId instance = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, instance);
        bench.power().resumeOnHostBoot(instance);
        watch.assertWentOn("resumeOnHostBoot");
    }
}
