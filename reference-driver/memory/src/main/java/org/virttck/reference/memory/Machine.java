package org.virttck.reference.memory;

import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.driver.model.PowerState.SUSPENDED;

import java.util.Optional;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;

/**
 * One instance: a state machine behind one lock, from arrival on the host to removal. Events leave while the lock is
 * held: they are in the order of the changes, and who asks on their account waits until the change can be seen.
 */
final class Machine {

    private final Hypervisor host;
    private final InstanceId id;
    private final String name;
    private final SimulatedGuest guest;
    private final ConsoleServers consoles = new ConsoleServers();
    private Hardware hardware;
    private GuestDisk rootDisk = new GuestDisk();
    private PowerState state = SHUTDOWN;
    private boolean putAway;
    private boolean gone;

    Machine(Hypervisor host, InstanceId id, String name, Hardware hardware) {
        this.host = host;
        this.id = id;
        this.name = name;
        this.hardware = hardware;
        this.guest = new SimulatedGuest(host.time(), host.profile().guestTick());
    }

    InstanceId id() {
        return id;
    }

    String name() {
        return name;
    }

    synchronized void arrive(boolean powerOn) {
        host.admit(this, hardware.taken());
        if (powerOn) {
            start();
        }
    }

    /** Goes on with the disk that it left, if it left one. */
    synchronized void comeBack(boolean powerOn) {
        rootDisk = host.admit(this, hardware.taken()).orElse(rootDisk);
        if (powerOn) {
            start();
        }
    }

    synchronized void rebuild(Hardware anew, boolean powerOn) {
        mustBeAtHand();
        host.resize(this, anew.taken());
        stop();
        hardware = anew;
        rootDisk = new GuestDisk();
        if (powerOn) {
            start();
        }
    }

    synchronized void destroy(boolean keepDisk) {
        if (gone) {
            return;
        }
        gone = true;
        consoles.close();
        host.dismiss(this, keepDisk ? Optional.of(rootDisk) : Optional.empty(), state != SHUTDOWN);
    }

    synchronized void putAway() {
        mustBeAtHand();
        stop();
        host.resize(this, hardware.taken().diskOnly());
        putAway = true;
    }

    synchronized void restore() {
        mustExist();
        if (!putAway) {
            throw Refusals.notPutAway(id);
        }
        host.resize(this, hardware.taken());
        putAway = false;
        start();
    }

    synchronized InstanceInfo info() {
        mustExist();
        long memoryMib = hardware.memoryMib();
        return new InstanceInfo(
                id, name, state, false, Optional.empty(), memoryMib, memoryMib, hardware.vcpus(), guest.cpuTime());
    }

    synchronized void on() {
        mustBeAtHand();
        if (state == RUNNING) {
            return;
        }
        mustBe(SHUTDOWN);
        start();
    }

    synchronized void off(boolean askFirst) {
        mustExist();
        if (askFirst) {
            askToShutDown();
        }
        stop();
    }

    synchronized void reboot(boolean askFirst) {
        mustBeAtHand();
        off(askFirst);
        start();
    }

    synchronized void crashDump() {
        mustBe(RUNNING);
        guest.interrupt();
    }

    synchronized void pause() {
        mustBe(RUNNING);
        guest.freeze();
        become(PAUSED, Transition.PAUSED);
    }

    synchronized void unpause() {
        mustBe(PAUSED);
        guest.thaw();
        become(RUNNING, Transition.RESUMED);
    }

    synchronized void suspend() {
        mustBe(RUNNING);
        guest.freeze();
        become(SUSPENDED, Transition.SUSPENDED);
    }

    synchronized void resume() {
        mustBe(SUSPENDED);
        guest.thaw();
        become(RUNNING, Transition.RESUMED);
    }

    synchronized byte[] output(int maxBytes) {
        mustExist();
        return guest.output(maxBytes);
    }

    /** Looks at the gate under the lock: a driver that closes meanwhile finds the server, or is found closed. */
    synchronized ConsoleServer serve(ConsoleKind kind, Gate owner) {
        mustExist();
        if (state == SHUTDOWN) {
            throw Refusals.invalidState(id, state);
        }
        owner.admit();
        return consoles.open(kind, owner, this::wholeOutput);
    }

    synchronized void closeConsoles(Gate owner) {
        consoles.close(owner);
    }

    private synchronized byte[] wholeOutput() {
        return guest.output(Integer.MAX_VALUE);
    }

    private void start() {
        guest.boot(hardware, rootDisk);
        become(RUNNING, Transition.STARTED);
    }

    private void stop() {
        if (state != SHUTDOWN) {
            guest.halt();
            consoles.close();
            become(SHUTDOWN, Transition.STOPPED);
        }
    }

    /** A guest that does not run cannot hear the request. */
    private void askToShutDown() {
        if (state == RUNNING) {
            guest.shutDown();
        }
    }

    private void become(PowerState next, Transition transition) {
        state = next;
        host.announce(this, transition);
    }

    private void mustExist() {
        if (gone) {
            throw Refusals.notFound(id);
        }
    }

    private void mustBeAtHand() {
        mustExist();
        if (putAway) {
            throw Refusals.putAway(id);
        }
    }

    private void mustBe(PowerState needed) {
        mustExist();
        if (state != needed) {
            throw Refusals.invalidState(id, state);
        }
    }
}
