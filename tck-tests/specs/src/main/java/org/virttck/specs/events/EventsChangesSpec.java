package org.virttck.specs.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.driver.model.LifecycleEvent.Transition.PAUSED;
import static org.virttck.driver.model.LifecycleEvent.Transition.RESUMED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STARTED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;
import static org.virttck.driver.model.LifecycleEvent.Transition.SUSPENDED;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.RebootType;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** Which changes are told, and how often. */
final class EventsChangesSpec {

    @Spec("events.spawn-is-told")
    void spawnIsToldAsOneStart(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceSpec spec = bench.spec().build();
        bench.arrange("a running instance", () -> bench.instances().spawn(spec));
        heard.assertTold(spec.id(), STARTED);
    }

    @Spec("events.power-changes-are-told")
    void powerOffAndOnAreToldOnceEach(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        bench.arrange("a stopped instance", () -> heard.powerOff(instance));
        heard.assertTold(instance, STOPPED);
        bench.arrange("an instance that is on again", () -> bench.power().on(instance));
        heard.assertTold(instance, STOPPED, STARTED);
    }

    @Spec("events.pausing-is-told")
    void pauseAndUnpauseAreToldOnceEach(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        bench.arrange("a paused instance", () -> bench.suspension().pause(instance));
        heard.assertTold(instance, PAUSED);
        bench.arrange("an instance that goes on", () -> bench.suspension().unpause(instance));
        heard.assertTold(instance, PAUSED, RESUMED);
    }

    @Spec("events.suspending-is-told")
    void suspendAndResumeAreToldOnceEach(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        bench.arrange("a suspended instance", () -> bench.suspension().suspend(instance));
        heard.assertTold(instance, SUSPENDED);
        bench.arrange("an instance that is back", () -> bench.suspension().resume(instance));
        heard.assertTold(instance, SUSPENDED, RESUMED);
    }

    @Spec("events.destroy-of-a-running-instance-is-told")
    void destroyIsToldAsOneStop(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        bench.arrange("its removal", () -> bench.instances().destroy(instance));
        heard.assertTold(instance, STOPPED);
    }

    @Spec("events.reboot-ends-with-started")
    void lastNewsOfARebootIsTheStart(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        bench.arrange("a reboot", () -> bench.power().reboot(instance, RebootType.HARD));
        heard.awaitNews(instance, STARTED);
        bench.waiting().holdsWithin("other news", bench.patience().quiet(), () -> last(heard, instance) != STARTED);
        assertEquals(STARTED, last(heard, instance), "the last of " + heard.news(instance));
    }

    @Spec("events.events-are-in-order")
    void changesInQuickSuccessionAreToldInTheirOrder(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        bench.arrange("three changes", () -> {
            heard.powerOff(instance);
            bench.power().on(instance);
            heard.powerOff(instance);
        });
        heard.assertTold(instance, STOPPED, STARTED, STOPPED);
    }

    @Spec("events.changes-by-other-drivers-are-told")
    void changeThroughAnotherDriverIsTold(Bench bench) {
        Heard heard = Heard.by(bench);
        VirtDriver other = bench.anotherDriver();
        InstanceId instance = heard.running();
        bench.arrange("a stop by another driver", () -> other.power().off(instance, Duration.ZERO, Duration.ZERO));
        heard.awaitNews(instance, STOPPED);
    }

    private static Transition last(Heard heard, InstanceId instance) {
        List<Transition> news = heard.news(instance);
        return news.get(news.size() - 1);
    }
}
