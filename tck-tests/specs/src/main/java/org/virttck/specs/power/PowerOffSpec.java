package org.virttck.specs.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.specs.instances.Listings.assertIdListed;

import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;

/** What is left of an instance that was turned off, and what its guest noticed. */
final class PowerOffSpec {

    @Spec("power.off-keeps-the-instance")
    void instanceThatIsOffIsThereInItsSize(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        InstanceInfo before = bench.info(bench.in(PowerState.RUNNING, spec));
        PowerOff.atOnce(bench, spec.id());
        assertIdListed(bench, spec.id());
        assertEquals(true, bench.instances().exists(spec.id()), "whether an instance exists after power off");
        InstanceInfo after = bench.info(spec.id());
        assertEquals(before.vcpus(), after.vcpus(), "virtual CPUs after power off");
        assertEquals(before.maxMemoryMib(), after.maxMemoryMib(), "most memory in MiB after power off");
    }

    @Spec("power.off-leaves-others-alone")
    void offLeavesAnInstanceWithAnAlikeNameRunning(Bench bench) {
        InstanceSpec stopped = bench.spec().build();
        InstanceSpec bystander = bench.spec().name(stopped.name() + "-2").build();
        bench.in(PowerState.RUNNING, stopped);
        bench.in(PowerState.RUNNING, bystander);
        PowerOff.atOnce(bench, stopped.id());
        assertEquals(PowerState.RUNNING, bench.state(bystander.id()), "state of the other instance");
    }

    @Spec("power.graceful-off-ends-shutdown")
    void gracefulOffEndsShutDown(Bench bench) {
        InstanceId instance = bench.running();
        PowerOff.gracefully(bench, instance);
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state after power off with a timeout");
    }

    @Spec("power.graceful-off-asks-the-guest")
    void guestThatIsGivenTimeShutsItselfDown(Bench bench) {
        InstanceId instance = bench.booted();
        GuestConsole guest = bench.guest(instance);
        PowerOff.gracefully(bench, instance);
        Farewell.assertSaid(bench, guest);
    }

    @Spec("power.immediate-off-does-not-ask")
    void guestThatIsGivenNoTimeIsNotAsked(Bench bench) {
        InstanceId instance = bench.booted();
        GuestConsole guest = bench.guest(instance);
        PowerOff.atOnce(bench, instance);
        Farewell.assertNotSaid(bench, guest);
    }
}
