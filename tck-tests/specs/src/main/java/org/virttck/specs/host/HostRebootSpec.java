package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.driver.model.LifecycleEvent.Transition.STARTED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.parallel.Isolated;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.Capability;
import org.virttck.driver.model.HostPowerAction;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;
import org.virttck.harness.engine.Spec;

/** A host that is booted again. */
@Isolated("boots the host")
final class HostRebootSpec {

    @Spec("host.reboot-stops-instances")
    void whatRanIsOffAndStillListed(Bench bench) {
        InstanceId instance = bench.running();
        HostSwitches.reboot(bench);
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state after the host was booted again");
        HostSwitches.assertPresent(bench, instance, "the host was booted again");
    }

    @Spec("host.instances-boot-after-a-reboot")
    void whatRanCanBePoweredOn(Bench bench) {
        InstanceId instance = bench.running();
        HostSwitches.reboot(bench);
        bench.power().on(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after a boot of the host and power on");
    }

    @Spec(value = "power.host-boot-brings-an-instance-back", needs = Capability.HOST_POWER_ACTION)
    void whatTheBootOfTheHostStoppedIsBroughtBack(Bench bench) {
        InstanceId instance = bench.running();
        HostSwitches.reboot(bench);
        bench.power().resumeOnHostBoot(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after a boot of the host and resumeOnHostBoot");
    }

    @Spec("host.suspended-instance-survives-a-reboot")
    void whatWasSuspendedCanBeResumed(Bench bench) {
        InstanceId instance = bench.in(PowerState.SUSPENDED);
        HostSwitches.reboot(bench);
        assertEquals(PowerState.SUSPENDED, bench.state(instance), "state after the host was booted again");
        bench.suspension().resume(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after resume");
    }

    @Spec("host.reboot-leaves-stopped-ones-off")
    void whatWasOffIsOffAfterwards(Bench bench) {
        InstanceId instance = bench.in(PowerState.SHUTDOWN);
        HostSwitches.reboot(bench);
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state of an instance that was off before");
    }

    @Spec("host.reboot-starts-uptime-anew")
    void uptimeBeginsAgain(Bench bench) {
        bench.needHostWidePermission();
        Duration quiet = bench.patience().quiet();
        bench.arrange("a host that has been up for a while", () -> awaitUptimeAbove(bench, quiet.multipliedBy(2)));
        Passed passed = Passed.sinceNow(bench);
        bench.arrange("a host that was booted again", () -> bench.host().powerAction(HostPowerAction.REBOOT));
        Duration uptime = bench.host().uptime();
        Duration most = passed.duration().plus(quiet);
        if (uptime.compareTo(most) > 0) {
            throw new AssertionFailedError("uptime after the host was booted again", "at most " + most, uptime);
        }
    }

    @Spec("host.reboot-is-told")
    void stopIsToldOnce(Bench bench) {
        EventLog log = bench.listening();
        InstanceId instance = bench.running();
        HostSwitches.reboot(bench);
        ToldOnce.assertTold(bench, log, instance, List.of(STARTED, STOPPED));
    }

    @Spec("host.reboot-leaves-a-closed-host-closed")
    void hostThatWasClosedStaysClosed(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        HostSwitches.close(bench);
        HostSwitches.reboot(bench);
        HostSwitches.assertTakesNoInstance(bench.driver(), spec, "after a boot of a host that was closed before");
    }

    private static void awaitUptimeAbove(Bench bench, Duration least) {
        bench.waiting()
                .until(
                        "an uptime above " + least.toMillis() + " ms",
                        bench.patience().boot(),
                        () -> bench.host().uptime().compareTo(least) > 0,
                        () -> bench.host().uptime());
    }
}
