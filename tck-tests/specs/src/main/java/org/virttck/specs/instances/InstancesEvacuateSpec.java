package org.virttck.specs.instances;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.specs.instances.Listings.assertListed;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.inventory.Meter;
import org.virttck.specs.inventory.Usage;

/** Making instances of a host that failed, beyond the cells of the lifecycle table. */
@Isolated("counts what is on the whole host")
final class InstancesEvacuateSpec {

    @Spec("instances.evacuation-without-power-is-shutdown")
    void instanceThatIsEvacuatedWithoutPowerIsShutDown(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.instances().evacuate(spec);
        assertEquals(PowerState.SHUTDOWN, bench.state(spec.id()), "state after evacuate without power");
    }

    @Spec("instances.evacuated-instance-is-the-instance")
    void evacuatedInstanceHasItsNameAndItsSize(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.instances().evacuate(spec);
        assertListed(bench, spec);
        InstanceInfo info = bench.info(spec.id());
        assertEquals(spec.id(), info.id(), "id of an evacuated instance");
        assertEquals(spec.name(), info.name(), "name of an evacuated instance");
        assertEquals(spec.flavor().vcpus(), info.vcpus(), "virtual CPUs of an evacuated instance");
        assertEquals(spec.flavor().memoryMib(), info.maxMemoryMib(), "most memory in MiB of an evacuated instance");
    }

    @Spec("instances.evacuation-uses-the-kept-disks")
    void guestOfAnEvacuatedInstanceFindsTheKeptDisk(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        DiskWatch watch = DiskWatch.of(bench, bench.booted(spec));
        bench.arrange("disks without an instance", () -> bench.instances().destroyKeepingDisks(spec.id()));
        bench.instances().evacuate(spec);
        watch.assertSameDisk("evacuation over kept disks");
    }

    @Spec("instances.evacuation-without-disks-begins-anew")
    void guestOfAnInstanceWithoutDisksFindsAFreshDisk(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        DiskWatch watch = DiskWatch.of(bench, bench.booted(spec));
        bench.arrange("an instance that is gone", () -> bench.instances().destroy(spec.id()));
        bench.instances().evacuate(spec);
        watch.assertFreshDisk("evacuation without disks");
    }

    @Spec("instances.evacuation-is-counted-once")
    void evacuationOverKeptDisksIsCountedOnce(Bench bench) {
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.arrange("an instance", () -> bench.instances().spawn(spec));
        Usage whileItWasThere = Meter.of(bench).first();
        bench.arrange("disks without an instance", () -> bench.instances().destroyKeepingDisks(spec.id()));
        Meter meter = Meter.of(bench);
        bench.instances().evacuate(spec);
        assertEquals(
                whileItWasThere, meter.now(), "usage after evacuation over kept disks, " + meter.first() + " before");
    }

    @Spec("instances.refused-evacuation-leaves-the-guest")
    void guestOfAnInstanceThatExistsGoesOn(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.booted(spec);
        GuestWatch watch = GuestWatch.of(bench, spec.id());
        answerOf(() -> bench.instances().evacuate(spec));
        watch.assertWentOn("its evacuation was refused");
    }
}
