package org.virttck.specs.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertIdListed;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.instances.GuestWatch;

/** What a reboot does to a guest, and what it leaves. */
@Isolated("counts what is on the whole host")
final class RebootSpec {

    @Spec("power.hard-reboot-boots-anew")
    void guestBootsAnewAfterAHardReboot(Bench bench) {
        assertBootsAnew(bench, RebootType.HARD);
    }

    @Spec("power.soft-reboot-boots-anew")
    void guestBootsAnewAfterASoftReboot(Bench bench) {
        assertBootsAnew(bench, RebootType.SOFT);
    }

    @Spec("power.soft-reboot-asks-the-guest")
    void guestShutsItselfDownInASoftReboot(Bench bench) {
        InstanceId instance = bench.booted();
        GuestConsole guest = bench.guest(instance);
        bench.power().reboot(instance, RebootType.SOFT);
        Farewell.assertSaid(bench, guest);
    }

    @Spec("power.reboot-keeps-identity")
    void hardRebootKeepsIdentity(Bench bench) {
        assertKeepsIdentity(bench, RebootType.HARD);
    }

    @Spec("power.reboot-keeps-identity")
    void softRebootKeepsIdentity(Bench bench) {
        assertKeepsIdentity(bench, RebootType.SOFT);
    }

    private static void assertBootsAnew(Bench bench, RebootType type) {
        InstanceId instance = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, instance);
        bench.power().reboot(instance, type);
        watch.assertBootsAnew();
    }

    private static void assertKeepsIdentity(Bench bench, RebootType type) {
        InstanceSpec spec = bench.spec().build();
        InstanceInfo before = bench.info(bench.in(PowerState.RUNNING, spec));
        int count = bench.instances().count();
        bench.power().reboot(spec.id(), type);
        assertIdListed(bench, spec.id());
        assertEquals(count, bench.instances().count(), "count after a reboot");
        InstanceInfo after = bench.info(spec.id());
        assertEquals(before.id(), after.id(), "id after a reboot");
        assertEquals(before.name(), after.name(), "name after a reboot");
        assertEquals(before.vcpus(), after.vcpus(), "virtual CPUs after a reboot");
        assertEquals(before.maxMemoryMib(), after.maxMemoryMib(), "most memory in MiB after a reboot");
    }
}
