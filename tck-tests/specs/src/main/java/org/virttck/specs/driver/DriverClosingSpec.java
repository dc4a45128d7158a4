package org.virttck.specs.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.EventLog;
import org.virttck.harness.bench.GuestConsole;
import org.virttck.harness.engine.Spec;

/** What closing a driver does, and what it leaves alone. */
final class DriverClosingSpec {

    @Spec("driver.close-is-idempotent")
    void closingTwiceSucceeds(Bench bench) {
        VirtDriver driver = bench.anotherDriver();
        bench.arrange("a closed driver", driver::close);
        driver.close();
    }

    @Spec("driver.closing-leaves-instances")
    void instancesOfAClosedDriverStayAsTheyWere(Bench bench) {
        VirtDriver closing = bench.anotherDriver();
        InstanceSpec running = bench.spec().build();
        InstanceSpec stopped = bench.spec().powerOn(false).build();
        bench.arrange("two instances of a driver", () -> {
            closing.instances().spawn(running);
            closing.instances().spawn(stopped);
        });
        closing.close();
        assertEquals(Sight.of(running, PowerState.RUNNING), Sight.by(bench.driver(), running), "the running instance");
        assertEquals(Sight.of(stopped, PowerState.SHUTDOWN), Sight.by(bench.driver(), stopped), "the stopped instance");
    }

    @Spec("driver.closing-leaves-guests-running")
    void guestOfAClosedDriverCountsOn(Bench bench) {
        VirtDriver closing = bench.anotherDriver();
        InstanceSpec spec = bench.spec().build();
        GuestConsole guest = bench.guest(spec.id());
        bench.arrange("a guest that counts", () -> {
            closing.instances().spawn(spec);
            guest.awaitBoots(1, bench.patience().boot());
            guest.awaitTickAbove(0, bench.patience().guest());
        });
        String boot = guest.bootId();
        closing.close();
        long atClose = guest.tick();
        guest.awaitTickAbove(atClose, bench.patience().guest());
        assertEquals(boot, guest.bootId(), "boot id of the guest after its driver was closed");
        assertEquals(1, guest.count("ready"), "boots of the guest");
    }

    @Spec("driver.closing-one-driver-leaves-the-other")
    void otherDriverServesOn(Bench bench) {
        VirtDriver closing = bench.anotherDriver();
        VirtDriver staying = bench.anotherDriver();
        InstanceId instance = bench.running();
        closing.close();
        assertEquals(PowerState.RUNNING, staying.instances().info(instance).state(), "state by the other driver");
        staying.power().off(instance, Duration.ZERO, Duration.ZERO);
        assertEquals(PowerState.SHUTDOWN, staying.instances().info(instance).state(), "state after it powered off");
    }

    @Spec("driver.closing-ends-subscriptions")
    void listenerOfAClosedDriverHearsNothing(Bench bench) {
        EventLog control = bench.listening();
        VirtDriver closing = bench.anotherDriver();
        InstanceId instance = bench.running();
        EventLog log = bench.listeningTo(closing);
        closing.close();
        bench.arrange("a stop that an open driver tells of", () -> {
            bench.power().off(instance, Duration.ZERO, Duration.ZERO);
            bench.waiting()
                    .until(
                            "news of the stop",
                            bench.patience().event(),
                            () -> stops(control, instance) > 0,
                            control::all);
        });
        bench.waiting().holdsWithin("an event after close", bench.patience().quiet(), () -> stops(log, instance) > 0);
        assertEquals(0, stops(log, instance), "stops that the listener of the closed driver was told of");
    }

    private static long stops(EventLog log, InstanceId instance) {
        List<Transition> told = log.of(instance);
        return told.stream().filter(Transition.STOPPED::equals).count();
    }
}
