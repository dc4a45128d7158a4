package org.virttck.specs.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.driver.model.LifecycleEvent.Transition.STARTED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;

import java.util.List;
import org.junit.jupiter.api.parallel.Isolated;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;
import org.virttck.harness.engine.Spec;

/** What maintenance of a host does to the instances that are there. */
@Isolated("stops all instances of the host")
final class HostMaintenanceSpec {

    @Spec("host.maintenance-stops-instances")
    void whatRunsIsStoppedAndStillListed(Bench bench) {
        InstanceId instance = bench.running();
        HostSwitches.beginMaintenance(bench);
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state of an instance that ran, in maintenance");
        HostSwitches.assertPresent(bench, instance, "maintenance has begun");
    }

    @Spec("host.maintenance-ends-with-what-ran")
    void everythingThatRanRunsAgain(Bench bench) {
        InstanceId one = bench.running();
        InstanceId two = bench.running();
        HostSwitches.beginMaintenance(bench);
        HostSwitches.endMaintenance(bench);
        List<PowerState> states = List.of(bench.state(one), bench.state(two));
        assertEquals(List.of(PowerState.RUNNING, PowerState.RUNNING), states, "states of two instances that ran");
    }

    @Spec("host.maintenance-leaves-stopped-ones-off")
    void whatWasOffIsOffAfterwards(Bench bench) {
        InstanceId instance = bench.in(PowerState.SHUTDOWN);
        HostSwitches.beginMaintenance(bench);
        HostSwitches.endMaintenance(bench);
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state of an instance that was off before");
    }

    @Spec("host.maintenance-begins-once")
    void beginningTwiceIsBeginningOnce(Bench bench) {
        InstanceId instance = bench.running();
        HostSwitches.beginMaintenance(bench);
        bench.host().setMaintenance(true);
        HostSwitches.endMaintenance(bench);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after maintenance that was begun twice");
    }

    @Spec("host.maintenance-that-did-not-begin-does-not-end")
    void endingNothingChangesNothing(Bench bench) {
        bench.needHostWidePermission();
        InstanceId running = bench.running();
        InstanceId stopped = bench.in(PowerState.SHUTDOWN);
        bench.host().setMaintenance(false);
        assertEquals(PowerState.RUNNING, bench.state(running), "state of the instance that ran");
        assertEquals(PowerState.SHUTDOWN, bench.state(stopped), "state of the instance that was off");
    }

    @Spec("host.maintenance-survives-reopening")
    void laterDriverEndsWhatAnotherBegan(Bench bench) {
        InstanceId instance = bench.running();
        HostSwitches.beginMaintenance(bench);
        VirtDriver later = bench.anotherDriver();
        later.host().setMaintenance(false);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after a later driver ended maintenance");
    }

    @Spec("host.destroyed-in-maintenance-stays-gone")
    void whatIsDestroyedMeanwhileIsNotBroughtBack(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.in(PowerState.RUNNING, spec);
        HostSwitches.beginMaintenance(bench);
        bench.arrange("its removal", () -> bench.instances().destroy(spec.id()));
        HostSwitches.endMaintenance(bench);
        HostSwitches.assertAbsent(bench, spec, "it was destroyed in maintenance");
    }

    @Spec("host.maintenance-is-told")
    void stopAndStartAreToldOnceEach(Bench bench) {
        EventLog log = bench.listening();
        InstanceId instance = bench.running();
        HostSwitches.beginMaintenance(bench);
        HostSwitches.endMaintenance(bench);
        ToldOnce.assertTold(bench, log, instance, List.of(STARTED, STOPPED, STARTED));
    }
}
