package org.virttck.reference.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceSpec;

/** The part of a host that belongs to one operator: what bears another prefix does not exist for it. */
final class Estate {

    private final Hypervisor host;
    private final String namePrefix;

    Estate(Hypervisor host, String namePrefix) {
        this.host = host;
        this.namePrefix = namePrefix;
    }

    Optional<Machine> find(InstanceId id) {
        Optional<Machine> machine = host.find(Arguments.present("instance", id));
        return machine.isPresent() && owns(machine.get()) ? machine : Optional.empty();
    }

    Machine require(InstanceId id) {
        Optional<Machine> machine = find(id);
        if (machine.isEmpty()) {
            throw Refusals.notFound(id);
        }
        return machine.get();
    }

    List<Machine> machines() {
        List<Machine> own = new ArrayList<>();
        for (Machine machine : host.machines()) {
            if (owns(machine)) {
                own.add(machine);
            }
        }
        return own;
    }

    /** Reads the image before any lock is taken; admission looks for duplicates once more. */
    void spawn(InstanceSpec spec) {
        refuseDuplicate(spec);
        new Machine(host, spec.id(), spec.name(), inspected(spec)).arrive(spec.powerOn());
    }

    void evacuate(InstanceSpec spec) {
        refuseDuplicate(spec);
        new Machine(host, spec.id(), spec.name(), inspected(spec)).arriveOverKeptDisk(spec.powerOn());
    }

    void prepare(InstanceSpec spec) {
        refuseDuplicate(spec);
        host.prepare(spec.id(), spec.name(), inspected(spec).taken());
    }

    void cleanUpPreparation(InstanceId id) {
        host.cleanUpPreparation(Arguments.present("instance", id));
    }

    void rebuild(InstanceSpec spec) {
        Machine machine = require(spec.id());
        if (!machine.name().equals(spec.name())) {
            throw Refusals.invalidArgument("name must stay " + machine.name() + ", but was " + spec.name());
        }
        machine.rebuild(inspected(spec), spec.powerOn());
    }

    boolean hasDisk(InstanceId id) {
        return host.hasDisk(Arguments.present("instance", id), namePrefix);
    }

    void deleteDisk(InstanceId id) {
        host.deleteDisk(Arguments.present("instance", id), namePrefix);
    }

    private void refuseDuplicate(InstanceSpec spec) {
        if (!spec.name().startsWith(namePrefix)) {
            throw Refusals.invalidArgument("name must begin with \"" + namePrefix + "\", but was " + spec.name());
        }
        host.refuseDuplicate(spec.id(), spec.name());
    }

    private Hardware inspected(InstanceSpec spec) {
        NetworkInspection.check(host.profile().bridges(), spec.vifs());
        return Hardware.of(spec);
    }

    private boolean owns(Machine machine) {
        return machine.name().startsWith(namePrefix);
    }
}
