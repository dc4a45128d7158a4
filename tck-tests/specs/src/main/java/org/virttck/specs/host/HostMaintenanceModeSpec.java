package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.assertRefused;

import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What cannot be done on a host in maintenance, and how maintenance and closing go together. */
@Isolated("stops all instances of the host")
final class HostMaintenanceModeSpec {

    @Spec("host.maintenance-refuses-spawn")
    void spawnInMaintenanceIsRefusedWithoutEffect(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        HostSwitches.beginMaintenance(bench);
        assertRefused(ErrorCode.INVALID_STATE, () -> bench.instances().spawn(spec));
        HostSwitches.endMaintenance(bench);
        HostSwitches.assertAbsent(bench, spec, "a refused spawn, and the end of maintenance");
    }

    @Spec("host.maintenance-refuses-power-on")
    void powerOnInMaintenanceIsRefusedWithoutEffect(Bench bench) {
        InstanceId instance = bench.in(PowerState.SHUTDOWN);
        HostSwitches.beginMaintenance(bench);
        assertRefused(ErrorCode.INVALID_STATE, () -> bench.power().on(instance));
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state after a refused power on");
    }

    @Spec("host.maintenance-closes-the-host")
    void hostIsNotEnabledWhileItIsMaintained(Bench bench) {
        HostSwitches.beginMaintenance(bench);
        HostSwitches.assertEnabled(bench, false, "in maintenance");
        HostSwitches.endMaintenance(bench);
        HostSwitches.assertEnabled(bench, true, "after maintenance of a host that was open before");
    }

    @Spec("host.maintenance-leaves-a-closed-host-closed")
    void hostThatWasClosedStaysClosed(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        HostSwitches.close(bench);
        HostSwitches.beginMaintenance(bench);
        HostSwitches.endMaintenance(bench);
        HostSwitches.assertTakesNoInstance(bench.driver(), spec, "after maintenance of a host that was closed before");
    }
}
