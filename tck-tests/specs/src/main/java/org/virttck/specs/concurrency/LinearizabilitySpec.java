package org.virttck.specs.concurrency;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.testng.annotations.Test;
import org.virttck.driver.Capability;
import org.virttck.harness.bench.Bench;
import org.virttck.harness.bench.Proves;
import org.virttck.harness.engine.StressBench;
import org.virttck.specs.lifecycle.Operations;

/** Histories of calls on one instance, held against the lifecycle table. */
public final class LinearizabilitySpec extends StressBench {

    private static final String ON = "power.on";
    private static final String OFF = "power.off";
    private static final String REBOOT = "power.hardReboot";
    private static final String DESTROY = "instances.destroy";

    /** Power, by all callers. */
    @Proves("concurrency.calls-on-one-instance-are-linearizable")
    @Test
    public void powerCallsHaveAnOrder() {
        racing(new Order(catalogue())::assertChangesAreOrdered, ON, OFF, REBOOT);
    }

    /** Pauses among changes of power. */
    @Proves("concurrency.calls-on-one-instance-are-linearizable")
    @Test
    public void pausesHaveAnOrder() {
        bench().need(Capability.PAUSE);
        racing(new Order(catalogue())::assertChangesAreOrdered, "suspension.pause", "suspension.unpause", OFF, REBOOT);
    }

    /** Suspends and resumes, by all callers. */
    @Proves("concurrency.calls-on-one-instance-are-linearizable")
    @Test
    public void suspendsHaveAnOrder() {
        bench().need(Capability.SUSPEND);
        racing(new Order(catalogue())::assertChangesAreOrdered, "suspension.suspend", "suspension.resume");
    }

    /** One caller removes what the others are at work on. */
    @Proves("concurrency.calls-on-one-instance-are-linearizable")
    @Test
    public void removalHasItsPlaceInTheOrder() {
        Bench bench = bench();
        eachRound(
                bench,
                random -> new Order(catalogue())
                        .assertChangesAreOrdered(new Race(
                                bench,
                                List.of(List.of(OFF, DESTROY), List.of(OFF, ON), List.of(ON, OFF), List.of(ON, ON)))));
    }

    /** Everybody reads and changes. */
    @Proves("concurrency.reads-fit-into-the-order")
    @Test
    public void readsAmongChangesFit() {
        racing(
                new Order(catalogue())::assertReadsFit,
                ON,
                OFF,
                REBOOT,
                TimedCall.INFO,
                TimedCall.INFO,
                TimedCall.EXISTS);
    }

    /** One changes and looks, the others look all the time. */
    @Proves("concurrency.reads-fit-into-the-order")
    @Test
    public void readsBesideOneWriterFit() {
        Bench bench = bench();
        List<String> reads = List.of(TimedCall.INFO, TimedCall.INFO, TimedCall.EXISTS, TimedCall.INFO);
        List<String> writes = List.of(OFF, TimedCall.INFO, ON, TimedCall.INFO);
        eachRound(
                bench,
                random -> new Order(catalogue()).assertReadsFit(new Race(bench, List.of(writes, reads, reads, reads))));
    }

    private void racing(Consumer<Race> claim, String... operations) {
        Bench bench = bench();
        List<String> declared = List.of(operations).stream()
                .filter(operation -> isDeclared(bench, operation))
                .toList();
        eachRound(
                bench,
                random -> claim.accept(
                        Race.drawn(bench, random, declared, Size.of(bench).turns())));
    }

    private static void eachRound(Bench bench, Consumer<SplittableRandom> race) {
        SplittableRandom random = bench.random();
        for (int round = 0; round < Size.of(bench).rounds(); round++) {
            race.accept(random.split());
        }
    }

    private static boolean isDeclared(Bench bench, String operation) {
        return operation.equals(TimedCall.EXISTS)
                || new Operations()
                        .named(operation)
                        .capability()
                        .filter(needed -> !bench.declares(needed))
                        .isEmpty();
    }
}
