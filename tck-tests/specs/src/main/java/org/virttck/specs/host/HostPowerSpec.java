package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.assertRefused;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.HostPowerAction;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** A host that is turned off and on. */
@Isolated("turns the host off")
final class HostPowerSpec {

    @Spec("host.startup-needs-a-host-that-is-off")
    void startupOfAHostThatIsOnIsRefusedWithoutEffect(Bench bench) {
        bench.needHostWidePermission();
        InstanceId instance = bench.running();
        assertRefused(ErrorCode.INVALID_STATE, () -> bench.host().powerAction(HostPowerAction.STARTUP));
        assertEquals(PowerState.RUNNING, bench.state(instance), "state of an instance after a refused startup");
    }

    @Spec("host.host-that-is-off-takes-no-instance")
    void spawnOnAHostThatIsOffIsRefusedWithoutEffect(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        HostSwitches.turnOff(bench);
        HostSwitches.assertTakesNoInstance(bench.driver(), spec, "on a host that is off");
        HostSwitches.turnOn(bench);
        HostSwitches.assertAbsent(bench, spec, "a refused spawn, and startup of the host");
    }

    @Spec("host.host-comes-back-with-its-instances")
    void instancesAreThereAfterOffAndOn(Bench bench) {
        InstanceId instance = bench.running();
        HostSwitches.turnOff(bench);
        HostSwitches.turnOn(bench);
        HostSwitches.assertPresent(bench, instance, "the host was turned off and on");
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state after the host was turned off and on");
        bench.power().on(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after power on");
    }
}
