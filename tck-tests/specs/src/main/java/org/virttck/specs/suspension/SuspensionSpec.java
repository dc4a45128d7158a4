package org.virttck.specs.suspension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;

/** Pausing and suspending, beyond the cells of the lifecycle table. */
final class SuspensionSpec {

    @Spec("suspension.paused-guest-stands-still")
    void pausedGuestWritesNothing(Bench bench) {
        InstanceId instance = bench.booted();
        bench.arrange("a paused guest", () -> bench.suspension().pause(instance));
        GuestConsole guest = bench.guest(instance);
        long atPause = guest.tick();
        boolean moved = bench.waiting()
                .holdsWithin("a sign of life while paused", bench.patience().quiet(), () -> guest.tick() > atPause);
        assertTrue(!moved, () -> "the guest's counter went from " + atPause + " to " + guest.tick() + " while paused");
    }

    @Spec("suspension.paused-instance-uses-no-cpu")
    void cpuTimeOfAPausedInstanceStandsStill(Bench bench) {
        InstanceId instance = bench.in(PowerState.PAUSED);
        Duration atPause = bench.info(instance).cpuTime();
        bench.waiting()
                .holdsWithin(
                        "CPU time used while paused",
                        bench.patience().quiet(),
                        () -> !bench.info(instance).cpuTime().equals(atPause));
        assertEquals(atPause, bench.info(instance).cpuTime(), "CPU time of a paused instance");
    }

    @Spec("suspension.unpaused-guest-goes-on")
    void unpausedGuestCountsOnFromWhereItStopped(Bench bench) {
        InstanceId instance = bench.booted();
        GuestConsole guest = bench.guest(instance);
        String boot = guest.bootId();
        bench.arrange("a paused guest", () -> bench.suspension().pause(instance));
        long atPause = guest.tick();
        bench.arrange("a guest that goes on", () -> bench.suspension().unpause(instance));
        guest.awaitTickAbove(atPause, bench.patience().guest());
        assertEquals(boot, guest.bootId(), "boot id of the guest after the pause");
    }

    @Spec("suspension.memory-survives-suspension")
    void resumedGuestHasTheMemoryThatItHad(Bench bench) {
        InstanceId instance = bench.booted();
        GuestConsole guest = bench.guest(instance);
        String boot = guest.bootId();
        bench.arrange("a suspended guest", () -> bench.suspension().suspend(instance));
        long atSuspension = guest.tick();
        bench.arrange("a guest that is back", () -> bench.suspension().resume(instance));
        guest.awaitTickAbove(atSuspension, bench.patience().guest());
        assertEquals(boot, guest.bootId(), "boot id of the guest after the suspension");
        assertEquals(1, guest.count("ready"), "boots of the guest");
    }

    @Spec("suspension.suspended-instance-survives-reopening")
    void suspendedInstanceIsResumedByAnotherDriver(Bench bench) {
        InstanceId instance = bench.in(PowerState.SUSPENDED);
        VirtDriver reopened = bench.anotherDriver();
        assertEquals(PowerState.SUSPENDED, reopened.instances().info(instance).state(), "state after reopening");
        reopened.suspension().resume(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after resume by the reopened driver");
    }

    @Spec("suspension.paused-instance-survives-reopening")
    void pausedInstanceIsUnpausedByAnotherDriver(Bench bench) {
        InstanceId instance = bench.in(PowerState.PAUSED);
        VirtDriver reopened = bench.anotherDriver();
        assertEquals(PowerState.PAUSED, reopened.instances().info(instance).state(), "state after reopening");
        reopened.suspension().unpause(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after unpause by the reopened driver");
    }

    @Spec("suspension.pause-leaves-others-alone")
    void pausingOneInstanceLeavesTheOtherRunning(Bench bench) {
        InstanceId paused = bench.running();
        InstanceId bystander = bench.running();
        bench.arrange("a paused instance", () -> bench.suspension().pause(paused));
        assertEquals(PowerState.RUNNING, bench.state(bystander), "state of the other instance");
    }

    @Spec("suspension.suspend-leaves-others-alone")
    void suspendingOneInstanceLeavesTheOtherRunning(Bench bench) {
        InstanceId suspended = bench.running();
        InstanceId bystander = bench.running();
        bench.arrange("a suspended instance", () -> bench.suspension().suspend(suspended));
        assertEquals(PowerState.RUNNING, bench.state(bystander), "state of the other instance");
    }

    @Spec("suspension.suspended-instance-is-listed")
    void suspendedInstanceIsStillListed(Bench bench) {
        InstanceId instance = bench.in(PowerState.SUSPENDED);
        assertTrue(bench.instances().ids().contains(instance), "a suspended instance is not among the ids");
        assertTrue(bench.instances().exists(instance), "a suspended instance does not exist");
    }
}
