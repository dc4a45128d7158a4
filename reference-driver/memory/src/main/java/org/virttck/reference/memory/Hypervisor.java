package org.virttck.reference.memory;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.LifecycleEvent;

/**
 * A host: which instances there are and what they take of it. It knows nothing of drivers and outlives them.
 *
 * <p>Lock order: the lock of a {@link Machine} before the lock of its host; whoever holds the host's lock takes no
 * other.
 */
final class Hypervisor {

    private final String name;
    private final HostProfile profile;
    private final InstantSource time;
    private final EventHub events = new EventHub();
    private final Ledger ledger;
    private final Shelf keptDisks = new Shelf();
    private final Set<InstanceId> prepared = new HashSet<>();
    private final Map<InstanceId, Machine> machines = new HashMap<>();
    private final HostMode mode = new HostMode();
    private final HostControl control = new HostControl(this);
    private final CpuMeter cpus;

    Hypervisor(String name, HostProfile profile, InstantSource time) {
        this.name = name;
        this.profile = profile;
        this.time = time;
        this.ledger = new Ledger(profile.total());
        this.cpus = new CpuMeter(time, profile.total().vcpus());
    }

    String name() {
        return name;
    }

    HostProfile profile() {
        return profile;
    }

    InstantSource time() {
        return time;
    }

    EventHub events() {
        return events;
    }

    HostMode mode() {
        return mode;
    }

    HostControl control() {
        return control;
    }

    CpuMeter cpus() {
        return cpus;
    }

    synchronized Optional<Machine> find(InstanceId id) {
        return Optional.ofNullable(machines.get(id));
    }

    synchronized List<Machine> machines() {
        return List.copyOf(machines.values());
    }

    synchronized Capacity taken() {
        return ledger.taken();
    }

    synchronized Set<String> machineLines() {
        return machines.values().stream()
                .map(machine -> machine.id() + " " + machine.name())
                .collect(Collectors.toUnmodifiableSet());
    }

    synchronized Set<String> claimLines() {
        return ledger.lines();
    }

    synchronized void refuseDuplicate(InstanceId id, String machineName) {
        if (machines.containsKey(id)) {
            throw Refusals.alreadyExists("id " + id);
        }
        for (Machine machine : machines.values()) {
            if (machine.name().equals(machineName)) {
                throw Refusals.alreadyExists("name " + machineName);
            }
        }
    }

    /** Takes for an instance what it will need; the grant is its own when it is admitted. */
    synchronized void prepare(InstanceId id, String machineName, Capacity wanted) {
        refuseDuplicate(id, machineName);
        mode.mustTakeInstances();
        ledger.grant(id, wanted);
        prepared.add(id);
    }

    /** Gives back what was prepared, unless an instance has taken it over. */
    synchronized void cleanUpPreparation(InstanceId id) {
        if (prepared.remove(id)) {
            forgetGrant(id);
        }
    }

    /**
     * All or nothing: of two machines of one id or name only one is ever admitted.
     *
     * @return the disk that the machine left when it was here before; whoever does not boot from it has lost it
     */
    synchronized Optional<GuestDisk> admit(Machine machine, Capacity wanted) {
        refuseDuplicate(machine.id(), machine.name());
        mode.mustTakeInstances();
        ledger.grant(machine.id(), wanted);
        prepared.remove(machine.id());
        machines.put(machine.id(), machine);
        return keptDisks.take(machine.id(), machine.name());
    }

    synchronized void resize(Machine machine, Capacity wanted) {
        ledger.grant(machine.id(), wanted);
    }

    /** Tells of the stop before the id can be used again, so that no later event of that id comes first. */
    synchronized void dismiss(Machine machine, Optional<GuestDisk> keptDisk, boolean wasUp) {
        machines.remove(machine.id());
        if (keptDisk.isPresent()) {
            keptDisks.put(machine.id(), machine.name(), keptDisk.get());
        }
        forgetGrant(machine.id());
        if (wasUp) {
            announce(machine, LifecycleEvent.Transition.STOPPED);
        }
    }

    synchronized boolean hasDisk(InstanceId id, String namePrefix) {
        Machine machine = machines.get(id);
        return machine == null
                ? keptDisks.holds(id, namePrefix)
                : machine.name().startsWith(namePrefix);
    }

    synchronized void deleteDisk(InstanceId id, String namePrefix) {
        if (!hasDisk(id, namePrefix)) {
            return;
        }
        if (machines.containsKey(id)) {
            throw Refusals.stillExists(id);
        }
        keptDisks.clear(id);
        if (!prepared.contains(id)) {
            ledger.release(id);
        }
    }

    private void forgetGrant(InstanceId id) {
        if (keptDisks.holds(id)) {
            ledger.keepDiskOnly(id);
        } else {
            ledger.release(id);
        }
    }

    void announce(Machine machine, LifecycleEvent.Transition transition) {
        events.publish(machine.name(), new LifecycleEvent(machine.id(), transition, time.instant()));
    }

    /** Lets go of what one driver holds here: its subscriptions and its console servers. */
    void release(Gate owner) {
        events.release(owner);
        for (Machine machine : machines()) {
            machine.closeConsoles(owner);
        }
    }
}
