package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.time.Duration;
import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** A host that is closed to new instances, and opened again. */
@Isolated("closes the whole host")
final class HostEnablingSpec {

    @Spec("host.closed-host-says-so")
    void hostTellsWhetherItIsOpen(Bench bench) {
        HostSwitches.close(bench);
        HostSwitches.assertEnabled(bench, false, "after the host was closed");
        HostSwitches.open(bench);
        HostSwitches.assertEnabled(bench, true, "after it was opened again");
    }

    @Spec("host.closed-host-refuses-spawn")
    void spawnOnAClosedHostIsRefusedWithoutEffect(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        HostSwitches.close(bench);
        assertRefused(ErrorCode.INVALID_STATE, () -> bench.instances().spawn(spec));
        HostSwitches.assertAbsent(bench, spec, "a refused spawn");
    }

    @Spec("host.opened-host-takes-instances")
    void spawnSucceedsAfterTheHostIsOpenedAgain(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        HostSwitches.close(bench);
        HostSwitches.open(bench);
        bench.instances().spawn(spec);
        assertEquals(PowerState.RUNNING, bench.state(spec.id()), "state after spawn on a host that was opened again");
    }

    @Spec("host.closed-host-serves-its-instances")
    void instancesOfAClosedHostAreLeftAlone(Bench bench) {
        InstanceId instance = bench.running();
        HostSwitches.close(bench);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after the host was closed");
        bench.power().off(instance, Duration.ZERO, Duration.ZERO);
        bench.power().on(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after power off and on, on a closed host");
    }

    @Spec("host.closing-twice-is-closing-once")
    void repeatingChangesNothing(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        HostSwitches.close(bench);
        assertEquals("success", answerOf(() -> bench.host().setEnabled(false)), "closing a closed host");
        HostSwitches.assertTakesNoInstance(bench.driver(), spec, "after the host was closed twice");
        HostSwitches.open(bench);
        assertEquals("success", answerOf(() -> bench.host().setEnabled(true)), "opening an open host");
    }

    @Spec("host.closed-host-stays-closed-on-reopening")
    void hostIsClosedForALaterDriverToo(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        HostSwitches.close(bench);
        VirtDriver later = bench.anotherDriver();
        HostSwitches.assertTakesNoInstance(later, spec, "by a driver that was opened after the host was closed");
    }
}
