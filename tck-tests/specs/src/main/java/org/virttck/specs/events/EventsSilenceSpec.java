package org.virttck.specs.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.harness.bench.Refusal.answerOf;

import java.util.List;
import org.virttck.driver.Capability;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What changes nothing is no news. */
final class EventsSilenceSpec {

    @Spec("events.nothing-is-told-without-a-change")
    void powerOnOfARunningInstanceIsNoNews(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        bench.arrange("power on of a running instance", () -> bench.power().on(instance));
        assertNoNews(bench, heard, instance, "power on of a running instance");
    }

    @Spec("events.nothing-is-told-without-a-change")
    void powerOffOfAStoppedInstanceIsNoNews(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        bench.arrange("a stopped instance", () -> {
            heard.powerOff(instance);
            heard.awaitNews(instance, Transition.STOPPED);
        });
        heard.regardAsKnown(instance);
        bench.arrange("power off of a stopped instance", () -> heard.powerOff(instance));
        assertNoNews(bench, heard, instance, "power off of a stopped instance");
    }

    @Spec("events.nothing-is-told-without-a-change")
    void refusedCallIsNoNews(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceId instance = heard.running();
        InstanceSpec twin = bench.spec().id(instance).build();
        String answer = answerOf(() -> bench.instances().spawn(twin));
        assertNoNews(bench, heard, instance, "a second spawn of the same id, answered with " + answer);
        if (bench.declares(Capability.PAUSE)) {
            String refusal = answerOf(() -> bench.suspension().unpause(instance));
            assertNoNews(bench, heard, instance, "unpause of a running instance, answered with " + refusal);
        }
    }

    @Spec("events.nothing-is-told-without-a-change")
    void spawnWithoutPowerIsNoNews(Bench bench) {
        Heard heard = Heard.by(bench);
        InstanceSpec spec = bench.spec().powerOn(false).build();
        bench.arrange("an instance that was never on", () -> bench.instances().spawn(spec));
        assertNoNews(bench, heard, spec.id(), "spawn without power");
    }

    private static void assertNoNews(Bench bench, Heard heard, InstanceId instance, String call) {
        bench.waiting()
                .holdsWithin(
                        "any news",
                        bench.patience().quiet(),
                        () -> !heard.news(instance).isEmpty());
        assertEquals(List.of(), heard.news(instance), "what the listener was told after " + call);
    }
}
