package org.virttck.specs.rescue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;

/** What is told of an instance on its way through a rescue, beyond the cells of the lifecycle table. */
final class RescueStateSpec {

    @Spec("rescue.rescue-is-told")
    void infoSaysThatAnInstanceIsRescuedWhileItIs(Bench bench) {
        InstanceId instance = bench.running();
        List<String> told = new ArrayList<>();
        told.add("running: " + isRescued(bench, instance));
        bench.arrange("a rescue", () -> bench.rescue().rescue(instance, Patient.withAnyImage(bench)));
        told.add("rescued: " + isRescued(bench, instance));
        arrangeOff(bench, instance);
        told.add("rescued and off: " + isRescued(bench, instance));
        bench.arrange("a rescue system that is on", () -> bench.power().on(instance));
        bench.arrange("the end of the rescue", () -> bench.rescue().unrescue(instance));
        told.add("unrescued: " + isRescued(bench, instance));
        assertEquals(
                List.of("running: false", "rescued: true", "rescued and off: true", "unrescued: false"),
                told,
                "whether info says that the instance is rescued");
    }

    @Spec("rescue.stopped-rescue-is-ended")
    void rescueSystemThatIsOffGivesWay(Bench bench) {
        InstanceId instance = bench.rescued(bench.spec().build());
        arrangeOff(bench, instance);
        bench.rescue().unrescue(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after unrescue of an instance that was off");
    }

    @Spec("rescue.rescue-survives-reopening")
    void rescueIsEndedByAnotherDriver(Bench bench) {
        InstanceId instance = bench.rescued(bench.spec().build());
        VirtDriver reopened = bench.anotherDriver();
        assertEquals(true, reopened.instances().info(instance).rescued(), "whether it is rescued, after reopening");
        reopened.rescue().unrescue(instance);
        assertEquals(PowerState.RUNNING, bench.state(instance), "state after unrescue by the reopened driver");
    }

    @Spec("rescue.rescue-ends-with-the-instance")
    void successorUnderTheSameIdIsNotRescued(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        bench.rescued(spec);
        bench.arrange("an instance in place of one that was rescued", () -> {
            bench.instances().destroy(spec.id());
            bench.instances().spawn(spec);
        });
        assertEquals(false, isRescued(bench, spec.id()), "whether a new instance under the same id is rescued");
    }

    @Spec("rescue.rescue-leaves-others-alone")
    void instanceWithAnAlikeNameIsNeitherRescuedNorUnrescued(Bench bench) {
        InstanceSpec spec = bench.spec().build();
        InstanceSpec alike = bench.spec().name(spec.name() + "-2").build();
        bench.in(PowerState.RUNNING, spec);
        bench.in(PowerState.RUNNING, alike);
        bench.arrange("a rescue", () -> bench.rescue().rescue(spec.id(), Patient.withAnyImage(bench)));
        assertEquals("RUNNING, rescued: false", seen(bench, alike.id()), "the other instance after the rescue");
        bench.arrange(
                "a rescue of the other one", () -> bench.rescue().rescue(alike.id(), Patient.withAnyImage(bench)));
        bench.arrange("the end of the first rescue", () -> bench.rescue().unrescue(spec.id()));
        assertEquals("RUNNING, rescued: true", seen(bench, alike.id()), "the other instance after unrescue");
    }

    @Spec("rescue.rescue-leaves-no-disk")
    void nothingIsOnDiskAfterARescuedInstanceIsDestroyed(Bench bench) {
        InstanceId instance = bench.rescued(bench.spec().build());
        bench.arrange("its removal", () -> bench.instances().destroy(instance));
        assertEquals(false, bench.instances().onDisk(instance), "whether a destroyed, rescued instance is on disk");
    }

    private static String seen(Bench bench, InstanceId instance) {
        return bench.state(instance) + ", rescued: " + isRescued(bench, instance);
    }

    private static boolean isRescued(Bench bench, InstanceId instance) {
        return bench.info(instance).rescued();
    }

    /** That power off turns it off has a rule of its own. */
    static void arrangeOff(Bench bench, InstanceId instance) {
        bench.arrange("a rescue system that is off", () -> {
            bench.power().off(instance, Duration.ZERO, Duration.ZERO);
            assertEquals(PowerState.SHUTDOWN, bench.state(instance));
        });
    }
}
