package org.virttck.reference.libvirt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.virttck.driver.model.LifecycleEvent.Transition.PAUSED;
import static org.virttck.driver.model.LifecycleEvent.Transition.RESUMED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STARTED;
import static org.virttck.driver.model.LifecycleEvent.Transition.STOPPED;
import static org.virttck.driver.model.LifecycleEvent.Transition.SUSPENDED;
import static org.virttck.reference.libvirt.GuestSignal.BOOTED;
import static org.virttck.reference.libvirt.GuestSignal.ENDED;
import static org.virttck.reference.libvirt.GuestSignal.FORGOTTEN;
import static org.virttck.reference.libvirt.GuestSignal.HALTED;
import static org.virttck.reference.libvirt.GuestSignal.OTHER;
import static org.virttck.reference.libvirt.GuestSignal.RESTORED;
import static org.virttck.reference.libvirt.GuestSignal.SAVED;
import static org.virttck.reference.libvirt.GuestSignal.WENT_ON;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;

final class TransitionReaderTest {

    private PowerState seen = PowerState.RUNNING;
    private final TransitionReader reader = new TransitionReader(id -> seen);

    private List<Transition> read(GuestSignal... signals) {
        List<Transition> told = new ArrayList<>();
        for (GuestSignal signal : signals) {
            told.addAll(reader.read(Samples.ID, signal));
        }
        return told;
    }

    @Test
    void bootIsOneStart() {
        assertEquals(List.of(STARTED), read(WENT_ON, BOOTED));
    }

    @Test
    void pauseAndUnpause() {
        reader.learn(Samples.ID, PowerState.RUNNING);
        seen = PowerState.PAUSED;
        assertEquals(List.of(PAUSED), read(HALTED));
        assertEquals(List.of(RESUMED), read(WENT_ON));
    }

    @Test
    void saveIsNoPause() {
        reader.learn(Samples.ID, PowerState.RUNNING);
        assertEquals(List.of(SUSPENDED), read(HALTED, SAVED));
    }

    @Test
    void restoreIsNoStart() {
        assertEquals(List.of(RESUMED), read(RESTORED, WENT_ON));
    }

    @Test
    void pauseThatIsSeenTooLateIsToldBeforeWhatFollows() {
        reader.learn(Samples.ID, PowerState.RUNNING);
        assertEquals(List.of(PAUSED, RESUMED), read(HALTED, WENT_ON));
        assertEquals(List.of(PAUSED, STOPPED), read(HALTED, ENDED));
    }

    @Test
    void stopIsToldOnce() {
        reader.learn(Samples.ID, PowerState.PAUSED);
        assertEquals(List.of(STOPPED), read(OTHER, ENDED, ENDED, FORGOTTEN));
    }

    @Test
    void failedBootIsNoStop() {
        assertEquals(List.of(), read(ENDED));
    }

    @Test
    void haltOfAGuestThatBootsIsNoPause() {
        seen = PowerState.PAUSED;
        assertEquals(List.of(STARTED), read(HALTED, WENT_ON, BOOTED));
    }

    @Test
    void crashIsNoPause() {
        reader.learn(Samples.ID, PowerState.RUNNING);
        seen = PowerState.CRASHED;
        assertEquals(List.of(STOPPED), read(HALTED, ENDED));
    }

    @Test
    void guestThatHadCrashedIsStoppedOnce() {
        reader.learn(Samples.ID, PowerState.CRASHED);
        assertEquals(List.of(STOPPED), read(ENDED));
    }

    @Test
    void whatIsLearnedReplacesWhatWasKnown() {
        reader.learn(Samples.ID, PowerState.PAUSED);
        reader.learn(Samples.ID, PowerState.SHUTDOWN);
        assertEquals(List.of(), read(WENT_ON));
    }
}
