package org.virttck.specs.power;

import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.instances.DiskWatch;

/** The disk of a guest outlives each of its boots. */
final class RootDiskSpec {

    @Spec("power.off-keeps-the-root-disk")
    void guestFindsItsDiskAfterOffAndOn(Bench bench) {
        InstanceId instance = bench.booted();
        DiskWatch watch = DiskWatch.of(bench, instance);
        bench.arrange("an instance that is off", () -> PowerOff.atOnce(bench, instance));
        bench.power().on(instance);
        watch.assertSameDisk("off and on");
    }

    @Spec("power.reboot-keeps-the-root-disk")
    void guestFindsItsDiskAfterAHardReboot(Bench bench) {
        assertSameDisk(bench, RebootType.HARD);
    }

    @Spec("power.reboot-keeps-the-root-disk")
    void guestFindsItsDiskAfterASoftReboot(Bench bench) {
        assertSameDisk(bench, RebootType.SOFT);
    }

    private static void assertSameDisk(Bench bench, RebootType type) {
        InstanceId instance = bench.booted();
        DiskWatch watch = DiskWatch.of(bench, instance);
        bench.power().reboot(instance, type);
        watch.assertSameDisk("a reboot, " + type);
    }
}
