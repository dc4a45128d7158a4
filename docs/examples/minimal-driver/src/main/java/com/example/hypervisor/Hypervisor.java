package com.example.hypervisor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.virttck.driver.ErrorCode;
import org.virttck.driver.VirtDriverException;
import org.virttck.driver.model.InstanceId;

/**
 * The Example Hypervisor: one node that keeps its machines in a map.
 *
 * <p>Each method is one step under one lock. Whoever looks for a duplicate and adds the machine in the same step cannot
 * be overtaken in between.
 */
final class Hypervisor {

    static final String TYPE = "Example Hypervisor";
    static final String VERSION = "1.0.0";
    static final String NODE = "node-1.example.com";
    static final Resources TOTAL = new Resources(256, 64 * 1024, 1024);

    private final Map<InstanceId, Machine> machines = new LinkedHashMap<>();

    synchronized void add(Machine machine) {
        if (machines.containsKey(machine.id())) {
            throw inUse("id", machine.id());
        }
        if (machines.values().stream().anyMatch(present -> present.name().equals(machine.name()))) {
            throw inUse("name", machine.name());
        }
        if (!taken().plus(machine.size()).within(TOTAL)) {
            throw new VirtDriverException(
                    ErrorCode.OUT_OF_RESOURCES, machine.size() + " do not fit: " + taken() + " of " + TOTAL + " taken");
        }
        machines.put(machine.id(), machine);
    }

    synchronized void remove(InstanceId id) {
        machines.remove(id);
    }

    synchronized void power(InstanceId id, boolean on) {
        machines.computeIfPresent(id, (same, machine) -> machine.powered(on));
    }

    synchronized Optional<Machine> find(InstanceId id) {
        return Optional.ofNullable(machines.get(id));
    }

    synchronized List<Machine> machines() {
        return List.copyOf(machines.values());
    }

    synchronized Resources taken() {
        return machines.values().stream().map(Machine::size).reduce(Resources.NONE, Resources::plus);
    }

    private static VirtDriverException inUse(String what, Object value) {
        return new VirtDriverException(ErrorCode.ALREADY_EXISTS, "the " + what + " " + value + " is in use");
    }
}
