package org.virttck.reference.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.virttck.driver.model.LifecycleEvent.Transition.PAUSED;
import static org.virttck.driver.model.LifecycleEvent.Transition.RESUMED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STARTED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;
import static org.virttck.driver.model.LifecycleEvent.Transition.SUSPENDED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.virttck.driver.Subscription;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.LifecycleEvent;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

@Timeout(30)
class MemoryEventsTest {

    @TempDir
    private Path directory;

    private final BlockingQueue<LifecycleEvent> seen = new LinkedBlockingQueue<>();
    private Rig rig;

    @BeforeEach
    void open() {
        rig = new Rig(directory);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void eachChangeGivesOneEventInOrder() throws InterruptedException {
        rig.driver.events().subscribe(seen::add);
        InstanceId id = rig.running();
        rig.driver.suspension().pause(id);
        rig.driver.suspension().unpause(id);
        rig.driver.suspension().suspend(id);
        rig.driver.suspension().resume(id);
        rig.driver.power().reboot(id, RebootType.SOFT);
        rig.driver.power().off(id, Duration.ZERO, Duration.ZERO);
        rig.driver.power().on(id);
        rig.driver.instances().destroy(id);

        assertEquals(
                List.of(STARTED, PAUSED, RESUMED, SUSPENDED, RESUMED, STOPPED, STARTED, STOPPED, STARTED, STOPPED),
                next(10));
        assertNothingIsLeft();
    }

    @Test
    void whatChangesNothingGivesNoEvent() throws InterruptedException {
        rig.driver.events().subscribe(seen::add);
        InstanceId id = rig.in(PowerState.SHUTDOWN);
        rig.driver.power().off(id, Duration.ZERO, Duration.ZERO);
        rig.driver.instances().destroy(id);

        assertNothingIsLeft();
    }

    @Test
    void aRebootOfWhatIsOffOnlyStarts() throws InterruptedException {
        InstanceId id = rig.in(PowerState.SHUTDOWN);
        rig.driver.events().subscribe(seen::add);
        rig.driver.power().reboot(id, RebootType.HARD);

        assertEquals(List.of(STARTED), next(1));
        assertNothingIsLeft();
    }

    @Test
    void rebuildStopsAndStarts() throws InterruptedException {
        InstanceSpec spec = rig.spec().build();
        rig.driver.instances().spawn(spec);
        rig.driver.events().subscribe(seen::add);
        rig.driver.instances().rebuild(spec);

        assertEquals(List.of(STOPPED, STARTED), next(2));
    }

    @Test
    void destroyOfAPausedInstanceStopsIt() throws InterruptedException {
        InstanceId id = rig.in(PowerState.PAUSED);
        rig.driver.events().subscribe(seen::add);
        rig.driver.instances().destroyKeepingDisks(id);

        assertEquals(List.of(STOPPED), next(1));
    }

    @Test
    void theNewStateIsThereWhenTheEventArrives() throws InterruptedException {
        BlockingQueue<Object> states = new LinkedBlockingQueue<>();
        rig.driver
                .events()
                .subscribe(event -> states.add(
                        rig.driver.instances().exists(event.instance()) ? rig.state(event.instance()) : "gone"));
        InstanceId id = rig.running();
        assertEquals(PowerState.RUNNING, states.poll(10, TimeUnit.SECONDS));
        rig.driver.suspension().pause(id);
        assertEquals(PowerState.PAUSED, states.poll(10, TimeUnit.SECONDS));
        rig.driver.instances().destroy(id);
        assertEquals("gone", states.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void anEventBearsTheTimeOfTheHost() throws InterruptedException {
        rig.driver.events().subscribe(seen::add);
        InstanceId id = rig.running();

        assertEquals(new LifecycleEvent(id, STARTED, rig.time.instant()), seen.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void everyDriverOfTheOperatorIsToldAndNoOther() throws InterruptedException {
        BlockingQueue<LifecycleEvent> strangers = new LinkedBlockingQueue<>();
        try (VirtDriver same = rig.open(Map.of());
                VirtDriver stranger = rig.openAs("x-")) {
            same.events().subscribe(seen::add);
            stranger.events().subscribe(strangers::add);
            rig.running();
            assertEquals(List.of(STARTED), next(1));

            stranger.instances().spawn(rig.spec().name("x-1").build());
            assertNotNull(strangers.poll(10, TimeUnit.SECONDS));
            assertNull(strangers.poll());
        }
    }

    @Test
    void aThrowingListenerHindersNobodyAndHearsTheNextEvent() throws InterruptedException {
        BlockingQueue<LifecycleEvent> thrown = new LinkedBlockingQueue<>();
        rig.driver.events().subscribe(event -> {
            thrown.add(event);
            throw new AssertionError("a listener's own trouble");
        });
        rig.driver.events().subscribe(seen::add);
        rig.driver.instances().destroy(rig.running());

        assertEquals(List.of(STARTED, STOPPED), next(2));
        assertNotNull(thrown.poll(10, TimeUnit.SECONDS));
        assertNotNull(thrown.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void aStuckListenerHindersNeitherOthersNorTheClosingOfTheDriver() throws InterruptedException {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        rig.driver.events().subscribe(event -> {
            entered.countDown();
            try {
                never.await();
            } catch (InterruptedException stop) {
                interrupted.countDown();
            }
        });
        rig.driver.events().subscribe(seen::add);
        rig.running();
        assertEquals(List.of(STARTED), next(1));
        assertTrue(entered.await(10, TimeUnit.SECONDS));

        rig.close();
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
    }

    @Test
    void nothingArrivesAfterTheSubscriptionIsClosed() throws InterruptedException {
        Subscription ended = rig.driver.events().subscribe(seen::add);
        BlockingQueue<LifecycleEvent> others = new LinkedBlockingQueue<>();
        rig.driver.events().subscribe(others::add);
        ended.close();
        ended.close();
        rig.running();

        assertNotNull(others.poll(10, TimeUnit.SECONDS));
        assertNull(seen.poll());
    }

    @Test
    void aListenerMayEndItsOwnSubscription() throws InterruptedException {
        BlockingQueue<Subscription> own = new LinkedBlockingQueue<>();
        own.add(rig.driver.events().subscribe(event -> {
            own.remove().close();
            seen.add(event);
        }));
        InstanceId id = rig.running();
        assertEquals(List.of(STARTED), next(1));
        BlockingQueue<LifecycleEvent> others = new LinkedBlockingQueue<>();
        rig.driver.events().subscribe(others::add);
        rig.driver.suspension().pause(id);

        assertNotNull(others.poll(10, TimeUnit.SECONDS));
        assertNull(seen.poll());
    }

    @Test
    void closingTheDriverEndsItsSubscriptions() throws InterruptedException {
        try (VirtDriver other = rig.open(Map.of())) {
            BlockingQueue<LifecycleEvent> others = new LinkedBlockingQueue<>();
            rig.driver.events().subscribe(seen::add);
            other.events().subscribe(others::add);
            rig.close();
            other.instances().spawn(rig.spec().build());

            assertNotNull(others.poll(10, TimeUnit.SECONDS));
            assertNull(seen.poll());
        }
    }

    private List<Transition> next(int count) throws InterruptedException {
        List<Transition> transitions = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            LifecycleEvent event = seen.poll(10, TimeUnit.SECONDS);
            transitions.add(event == null ? null : event.transition());
        }
        return transitions;
    }

    /** Makes one more event: whatever was to come has come before it. */
    private void assertNothingIsLeft() throws InterruptedException {
        InstanceId last = rig.running();
        LifecycleEvent event = seen.poll(10, TimeUnit.SECONDS);

        assertEquals(new LifecycleEvent(last, STARTED, rig.time.instant()), event);
    }
}
