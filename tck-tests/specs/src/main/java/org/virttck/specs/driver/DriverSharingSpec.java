package org.virttck.specs.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.opentest4j.AssertionFailedError;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.judge.ArrangementFailed;

/** Several drivers over one host, at the same time and one after the other. */
final class DriverSharingSpec {

    @Spec("driver.second-driver-opens")
    void driverOpensBesideAnother(Bench bench) {
        try {
            assertEquals(
                    bench.driver().describe().name(),
                    bench.anotherDriver().describe().name(),
                    "driver's name");
        } catch (ArrangementFailed refused) {
            String expected = "a second driver over the same host";
            throw new AssertionFailedError("opening had to succeed", expected, refused.getMessage(), refused);
        }
    }

    @Spec("driver.two-drivers-see-the-same-instances")
    void whatOneDriverDoesTheOtherSees(Bench bench) {
        VirtDriver doing = bench.anotherDriver();
        VirtDriver seeing = bench.anotherDriver();
        InstanceSpec spec = bench.spec().build();
        bench.arrange("an instance of one driver", () -> doing.instances().spawn(spec));
        assertEquals(Sight.of(spec, PowerState.RUNNING), Sight.by(seeing, spec), "what the other driver sees of it");
        bench.arrange(
                "a power off by the driver that spawned it",
                () -> doing.power().off(spec.id(), Duration.ZERO, Duration.ZERO));
        assertEquals(Sight.of(spec, PowerState.SHUTDOWN), Sight.by(seeing, spec), "the same after power off");
        bench.arrange("its removal", () -> doing.instances().destroy(spec.id()));
        assertEquals(Sight.NOTHING, Sight.by(seeing, spec), "the same after destroy");
    }

    @Spec("driver.reopened-driver-finds-instances")
    void driverThatIsOpenedLaterFindsInstances(Bench bench) {
        VirtDriver first = bench.anotherDriver();
        InstanceSpec running = bench.spec().build();
        InstanceSpec stopped = bench.spec().powerOn(false).build();
        bench.arrange("two instances of a driver that is closed", () -> {
            first.instances().spawn(running);
            first.instances().spawn(stopped);
            first.close();
        });
        Sight ofRunning = Sight.of(running, bench.state(running.id()));
        Sight ofStopped = Sight.of(stopped, bench.state(stopped.id()));
        VirtDriver later = bench.anotherDriver();
        assertEquals(ofRunning, Sight.by(later, running), "the instance that was spawned with power on");
        assertEquals(ofStopped, Sight.by(later, stopped), "the instance that was spawned without power");
    }
}
