package org.virttck.specs.resilience;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.config.Patience;
import org.virttck.harness.engine.Spec;
import org.virttck.harness.engine.SpecForEach;
import org.virttck.harness.process.DriverProcess;
import org.virttck.harness.process.DriverWork;

/**
 * The process of a driver dies in the middle of an operation. A hypervisor that lives in the process dies with it, and
 * all its instances are gone: then there is nothing to judge.
 */
final class KilledDriverSpec {

    private static final List<Double> MOMENTS = List.of(0.05, 0.3, 0.55, 0.8);

    @SpecForEach(KilledWorkCases.class)
    void instanceIsWholeOrGone(Bench bench, WorkCase interrupted) {
        if (!bench.hostSide().outlivesItsDrivers()) {
            return;
        }
        Duration whole = uninterrupted(bench, interrupted);
        for (double moment : bench.simulatesGuests() ? MOMENTS.subList(0, 1) : MOMENTS) {
            InstanceSpec instance = interrupted.ground(bench);
            Duration until = Duration.ofNanos((long) (whole.toNanos() * moment));
            kill(bench, interrupted.work(), instance, until);
            Remains remains = new Remains(bench.anotherDriver(), instance);
            bench.waiting()
                    .holdsWithin(
                            "an instance that is whole or gone",
                            bench.patience().guest(),
                            remains::areWholeOrGone);
            remains.assertWhole(
                    interrupted.mayBeGone(),
                    "the driver was killed " + until.toMillis() + " ms into " + interrupted.slug());
        }
    }

    @Spec("resilience.interrupted-instance-can-be-removed")
    void idIsFreeAfterTheRemoval(Bench bench) {
        if (!bench.hostSide().outlivesItsDrivers()) {
            return;
        }
        for (DriverWork work : List.of(DriverWork.SPAWN, DriverWork.POWER_OFF)) {
            InstanceSpec instance = new WorkCase("", work).ground(bench);
            kill(bench, work, instance, Patience.FIRST_PAUSE);
            VirtDriver afterwards = bench.anotherDriver();
            afterwards.instances().destroy(instance.id());
            assertEquals(false, new Remains(afterwards, instance).exist(), "whether it exists after its removal");
            afterwards.instances().spawn(instance);
        }
    }

    private static Duration uninterrupted(Bench bench, WorkCase interrupted) {
        InstanceSpec instance = interrupted.ground(bench);
        try (DriverProcess process = bench.hostSide().process()) {
            Duration begun = bench.tape().elapsed();
            process.begin(interrupted.work(), instance);
            bench.arrange("an uninterrupted " + interrupted.slug(), () -> {
                String answer = process.answer(bench.patience().call()).orElse("nothing");
                assertEquals("success", answer, "answer of the driver in a process of its own");
            });
            return bench.tape().elapsed().minus(begun);
        }
    }

    private static void kill(Bench bench, DriverWork work, InstanceSpec instance, Duration after) {
        try (DriverProcess process = bench.hostSide().process()) {
            process.begin(work, instance);
            process.answer(after);
        }
    }
}
