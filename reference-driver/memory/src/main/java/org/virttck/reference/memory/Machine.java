package org.virttck.reference.memory;

import static org.virttck.driver.model.PowerState.CRASHED;
import static org.virttck.driver.model.PowerState.PAUSED;
import static org.virttck.driver.model.PowerState.RUNNING;
import static org.virttck.driver.model.PowerState.SHUTDOWN;
import static org.virttck.driver.model.PowerState.SUSPENDED;

import java.util.List;
import java.util.Optional;
import org.virttck.driver.model.InstanceDiagnostics;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.LifecycleEvent.Transition;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.Secret;
import org.virttck.driver.model.Vif;

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
    private Optional<RescueSystem> rescueSystem = Optional.empty();
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
    synchronized void arriveOverKeptDisk(boolean powerOn) {
        rootDisk = host.admit(this, hardware.taken()).orElse(rootDisk);
        if (powerOn) {
            start();
        }
    }

    synchronized void rebuild(Hardware anew, boolean powerOn) {
        mustBeAtHand();
        mustBeLetRunWhen(powerOn);
        host.resize(this, anew.taken());
        stop();
        hardware = anew;
        rootDisk = new GuestDisk();
        rescueSystem = Optional.empty();
        if (powerOn) {
            start();
        }
    }

    synchronized void destroy(boolean keepDisk) {
        if (gone) {
            return;
        }
        gone = true;
        host.cpus().moved(state, SHUTDOWN);
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
        mustBeLetRunWhen(true);
        host.resize(this, hardware.taken());
        putAway = false;
        start();
    }

    synchronized InstanceInfo info() {
        mustExist();
        long memoryMib = hardware.memoryMib();
        return new InstanceInfo(
                id,
                name,
                state,
                rescueSystem.isPresent(),
                Optional.empty(),
                memoryMib,
                memoryMib,
                hardware.vcpus(),
                guest.cpuTime());
    }

    synchronized void on() {
        mustBeAtHand();
        if (state == RUNNING) {
            return;
        }
        mustBe(SHUTDOWN);
        mustBeLetRunWhen(true);
        start();
    }

    /** What is suspended is not up, and outlives its host. */
    synchronized boolean loseHost() {
        boolean isUp = !gone && state != SHUTDOWN && state != SUSPENDED;
        if (isUp) {
            stop();
        }
        return isUp;
    }

    synchronized void comeBack() {
        if (!gone && !putAway && state == SHUTDOWN) {
            start();
        }
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
        mustBeLetRunWhen(true);
        off(askFirst);
        start();
    }

    synchronized void crashDump() {
        mustBe(RUNNING);
        guest.interrupt();
        if (BootArguments.of(booted().spec().image()).panicsWhenInterrupted()) {
            guest.freeze();
            host.cpus().moved(state, CRASHED);
            state = CRASHED;
        }
    }

    synchronized Hardware hardware() {
        mustExist();
        return hardware;
    }

    /** A suspended or paused guest would lose what it has in memory. */
    synchronized void rescue(RescueSystem system) {
        mustBeAtHand();
        if (rescueSystem.isPresent()) {
            throw Refusals.rescued(id);
        }
        if (state == PAUSED || state == SUSPENDED) {
            throw Refusals.invalidState(id, state);
        }
        mustBeLetRunWhen(true);
        stop();
        rescueSystem = Optional.of(system);
        start();
    }

    synchronized void unrescue() {
        mustExist();
        if (rescueSystem.isEmpty()) {
            throw Refusals.notRescued(id);
        }
        mustBeLetRunWhen(true);
        stop();
        rescueSystem = Optional.empty();
        start();
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
        mustBeLetRunWhen(true);
        guest.thaw();
        become(RUNNING, Transition.RESUMED);
    }

    synchronized InstanceDiagnostics examine() {
        mustExist();
        if (state != RUNNING && state != PAUSED) {
            throw Refusals.invalidState(id, state);
        }
        return new Examination(state, hardware, guest).result();
    }

    synchronized void setPassword(Secret password) {
        mustBe(RUNNING);
        guest.changePassword(password, rootDisk);
    }

    synchronized void tellNetwork(List<Vif> vifs) {
        mustBe(RUNNING);
        hardware.mustHave(vifs);
        guest.tellNetwork(vifs);
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
        if (rescueSystem.isPresent()) {
            guest.boot(booted(), rescueSystem.get().disk(), hardware.rootDiskBytes());
        } else {
            guest.boot(hardware, rootDisk);
        }
        become(RUNNING, Transition.STARTED);
    }

    private void stop() {
        if (state != SHUTDOWN) {
            guest.halt();
            consoles.close();
            become(SHUTDOWN, Transition.STOPPED);
        }
    }

    private Hardware booted() {
        return rescueSystem.isPresent() ? rescueSystem.get().hardware() : hardware;
    }

    /** A guest that does not run cannot hear the request. */
    private void askToShutDown() {
        if (state == RUNNING) {
            guest.shutDown();
        }
    }

    private void become(PowerState next, Transition transition) {
        host.cpus().moved(state, next);
        state = next;
        host.announce(this, transition);
    }

    private void mustBeLetRunWhen(boolean toRun) {
        if (toRun) {
            host.mode().mustLetRun();
        }
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
