package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.RebootType;

@Timeout(60)
class ConcurrencyTest {

    private static final int THREADS = 8;
    private static final String WON = "won";

    @TempDir
    private Path directory;

    private Rig rig;
    private ExecutorService threads;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        rig.close();
    }

    @Test
    void ofManySpawnsOfOneIdExactlyOneWins() throws Exception {
        for (int round = 0; round < 50; round++) {
            InstanceId id = Rig.nobody();
            List<String> outcomes =
                    race(() -> rig.driver.instances().spawn(rig.spec().id(id).build()));

            assertOneWinner(outcomes);
            rig.driver.instances().destroy(id);
        }
    }

    @Test
    void ofManySpawnsOfOneNameExactlyOneWins() throws Exception {
        for (int round = 0; round < 30; round++) {
            String name = "t-" + round;
            assertOneWinner(race(
                    () -> rig.driver.instances().spawn(rig.spec().name(name).build())));
        }
    }

    @Test
    void aFullHostIsNeverOverfilled() throws Exception {
        List<String> outcomes = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            outcomes.addAll(race(() -> rig.driver.instances().spawn(rig.spec().build())));
        }
        HostResources resources = rig.driver.inventory().resources("memory-1");
        assertEquals(resources.vcpus(), resources.vcpusUsed());
        assertEquals(32, outcomes.stream().filter(WON::equals).count());
        assertEquals(
                32,
                outcomes.stream()
                        .filter(ErrorCode.OUT_OF_RESOURCES.name()::equals)
                        .count());
    }

    @Test
    void aStormOnOneInstanceLeavesNoTraceAndAnOrderlyStory() throws Exception {
        ConcurrentLinkedQueue<LifecycleEvent> story = new ConcurrentLinkedQueue<>();
        InstanceSpec spec = rig.spec().build();
        try (VirtDriver witness = rig.open(Map.of())) {
            witness.events().subscribe(story::add);
            race(() -> storm(spec));
            rig.driver.instances().destroy(spec.id());
        }
        assertOrderly(story);
        assertEquals(0, rig.driver.instances().count());
        assertEquals(0, rig.driver.inventory().resources("memory-1").vcpusUsed());
    }

    private void storm(InstanceSpec spec) {
        List<Runnable> operations = List.of(
                () -> rig.driver.instances().spawn(spec),
                () -> rig.driver.instances().destroy(spec.id()),
                () -> rig.driver.instances().rebuild(spec),
                () -> rig.driver.power().on(spec.id()),
                () -> rig.driver.power().off(spec.id(), Duration.ZERO, Duration.ZERO),
                () -> rig.driver.power().reboot(spec.id(), RebootType.HARD),
                () -> rig.driver.suspension().pause(spec.id()),
                () -> rig.driver.suspension().unpause(spec.id()),
                () -> rig.driver.suspension().suspend(spec.id()),
                () -> rig.driver.suspension().resume(spec.id()),
                () -> rig.driver.instances().info(spec.id()),
                () -> rig.driver.console().output(spec.id(), 1_000));
        for (int n = 0; n < 400; n++) {
            attempt(operations.get(ThreadLocalRandom.current().nextInt(operations.size())));
        }
    }

    /** Each event must be possible after the one before it: a lost, doubled or exchanged one would not be. */
    private static void assertOrderly(Iterable<LifecycleEvent> story) {
        Transition before = Transition.STOPPED;
        for (LifecycleEvent event : story) {
            boolean possible = switch (event.transition()) {
                case STARTED -> before == Transition.STOPPED;
                case STOPPED -> before != Transition.STOPPED;
                case PAUSED, SUSPENDED -> before == Transition.STARTED || before == Transition.RESUMED;
                case RESUMED -> before == Transition.PAUSED || before == Transition.SUSPENDED;
            };
            assertTrue(possible, event.transition() + " after " + before);
            before = event.transition();
        }
    }

    private static void assertOneWinner(List<String> outcomes) {
        assertEquals(1, outcomes.stream().filter(WON::equals).count());
        assertEquals(
                THREADS - 1,
                outcomes.stream()
                        .filter(ErrorCode.ALREADY_EXISTS.name()::equals)
                        .count());
    }

    private List<String> race(Runnable operation) throws InterruptedException, ExecutionException {
        List<Callable<String>> racers = new ArrayList<>();
        for (int n = 0; n < THREADS; n++) {
            racers.add(() -> attempt(operation));
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> outcome : threads.invokeAll(racers)) {
            outcomes.add(outcome.get());
        }
        return outcomes;
    }

    private static String attempt(Runnable operation) {
        try {
            operation.run();
            return WON;
        } catch (VirtDriverException refused) {
            return refused.code().name();
        }
    }
}
