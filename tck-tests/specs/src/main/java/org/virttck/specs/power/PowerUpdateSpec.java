package org.virttck.specs.power;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;
import static org.virttck.harness.bench.Refusal.assertRefused;

import java.util.List;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;
import org.virttck.harness.engine.Spec;
import org.virttck.specs.instances.GuestWatch;

/** Reports that somebody else turned an instance on or off: here, another driver over the same host. */
final class PowerUpdateSpec {

    @Spec("power.power-update-leaves-the-guest-alone")
    void guestGoesOnWhateverIsReported(Bench bench) {
        InstanceId instance = bench.booted();
        GuestWatch watch = GuestWatch.of(bench, instance);
        answerOf(() -> bench.power().powerUpdate(instance, PowerState.SHUTDOWN));
        answerOf(() -> bench.power().powerUpdate(instance, PowerState.RUNNING));
        watch.assertWentOn("reports of its power");
    }

    @Spec("power.power-update-takes-over-the-state")
    void driverTellsAndServesWhatAnotherOneHasDone(Bench bench) {
        InstanceId instance = bench.running();
        VirtDriver other = bench.anotherDriver();
        bench.arrange("a stop by another driver", () -> PowerOff.atOnce(other, instance));
        bench.power().powerUpdate(instance, PowerState.SHUTDOWN);
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state after a report that it was turned off");
        bench.power().on(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after power on after the report");
    }

    @Spec("power.power-update-takes-over-the-state")
    void driverTellsAndServesWhatAnotherOneHasStarted(Bench bench) {
        InstanceId instance = bench.in(PowerState.SHUTDOWN);
        VirtDriver other = bench.anotherDriver();
        bench.arrange("a start by another driver", () -> other.power().on(instance));
        bench.power().powerUpdate(instance, PowerState.RUNNING);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after a report that it was turned on");
        PowerOff.atOnce(bench, instance);
        assertEquals(PowerState.SHUTDOWN, bench.state(instance), "state after power off after the report");
    }

    @Spec("power.power-update-of-another-state-is-refused")
    void reportOfAPauseIsRefused(Bench bench) {
        InstanceId instance = bench.running();
        assertRefused(ErrorCode.INVALID_ARGUMENT, () -> bench.power().powerUpdate(instance, PowerState.PAUSED));
    }

    @Spec("power.refused-power-update-changes-nothing")
    void instanceRunsAfterReportsOfOtherStates(Bench bench) {
        InstanceId instance = bench.running();
        for (PowerState reported : PowerState.values()) {
            if (reported != PowerState.RUNNING && reported != PowerState.SHUTDOWN) {
                answerOf(() -> bench.power().powerUpdate(instance, reported));
                assertEquals(PowerState.RUNNING, bench.state(instance), "state after a report of " + reported);
            }
        }
    }

    @Spec("power.power-update-is-not-told-again")
    void reportedStopIsToldOnce(Bench bench) {
        EventLog log = bench.listening();
        InstanceId instance = bench.running();
        VirtDriver other = bench.anotherDriver();
        List<Transition> before = List.of(Transition.STARTED, Transition.STOPPED);
        bench.arrange("news of a stop by another driver", () -> {
            PowerOff.atOnce(other, instance);
            await(before, bench, log, instance);
        });
        bench.power().powerUpdate(instance, PowerState.SHUTDOWN);
        bench.waiting()
                .holdsWithin(
                        "more news",
                        bench.patience().quiet(),
                        () -> !log.of(instance).equals(before));
        assertEquals(before, log.of(instance), "what a listener was told of a start, and of a stop that was reported");
    }

    private static void await(List<Transition> news, Bench bench, EventLog log, InstanceId instance) {
        bench.waiting()
                .until(
                        "news of " + news,
                        bench.patience().event(),
                        () -> log.of(instance).equals(news),
                        () -> log.of(instance));
    }
}
