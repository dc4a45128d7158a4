package org.virttck.reference.memory;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.virttck.driver.Capability;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;

/** Makes, finds and removes the instances of one operator. */
final class MemoryInstances implements Instances {

    private final Gate gate;
    private final Estate estate;

    MemoryInstances(Gate gate, Estate estate) {
        this.gate = gate;
        this.estate = estate;
    }

    @Override
    public void spawn(InstanceSpec spec) {
        gate.admit();
        estate.spawn(demanding(spec));
    }

    @Override
    public void destroy(InstanceId instance) {
        gate.admit();
        Optional<Machine> machine = estate.find(instance);
        if (machine.isPresent()) {
            machine.get().destroy(false);
        }
    }

    @Override
    public void destroyKeepingDisks(InstanceId instance) {
        gate.admit(Capability.DISK_RETENTION);
        Optional<Machine> machine = estate.find(instance);
        if (machine.isPresent()) {
            machine.get().destroy(true);
        }
    }

    @Override
    public boolean onDisk(InstanceId instance) {
        gate.admit(Capability.DISK_RETENTION);
        return estate.hasDisk(instance);
    }

    @Override
    public void deleteFiles(InstanceId instance) {
        gate.admit(Capability.DISK_RETENTION);
        estate.deleteDisk(instance);
    }

    @Override
    public void rebuild(InstanceSpec spec) {
        gate.admit(Capability.REBUILD);
        estate.rebuild(demanding(spec));
    }

    @Override
    public void evacuate(InstanceSpec spec) {
        gate.admit(Capability.EVACUATE);
        estate.evacuate(demanding(spec));
    }

    @Override
    public void softDelete(InstanceId instance) {
        gate.admit(Capability.SOFT_DELETE);
        estate.require(instance).putAway();
    }

    @Override
    public void restore(InstanceId instance) {
        gate.admit(Capability.SOFT_DELETE);
        estate.require(instance).restore();
    }

    @Override
    public void prepareSpawn(InstanceSpec spec) {
        gate.admit(Capability.SPAWN_PREPARATION);
        estate.prepare(demanding(spec));
    }

    @Override
    public void cleanUpFailedSpawn(InstanceId instance) {
        gate.admit(Capability.SPAWN_PREPARATION);
        estate.cleanUpPreparation(instance);
    }

    /** Disks are all that an instance can leave on this host. */
    @Override
    public void cleanUp(InstanceId instance) {
        gate.admit(Capability.CLEAN_UP);
        estate.deleteDisk(instance);
    }

    @Override
    public InstanceInfo info(InstanceId instance) {
        gate.admit();
        return estate.require(instance).info();
    }

    @Override
    public boolean exists(InstanceId instance) {
        gate.admit();
        return estate.find(instance).isPresent();
    }

    @Override
    public Set<InstanceId> ids() {
        gate.admit();
        Set<InstanceId> ids = new HashSet<>();
        for (Machine machine : estate.machines()) {
            ids.add(machine.id());
        }
        return Set.copyOf(ids);
    }

    @Override
    public Set<String> names() {
        gate.admit();
        Set<String> names = new HashSet<>();
        for (Machine machine : estate.machines()) {
            names.add(machine.name());
        }
        return Set.copyOf(names);
    }

    @Override
    public int count() {
        gate.admit();
        return estate.machines().size();
    }

    private InstanceSpec demanding(InstanceSpec spec) {
        Arguments.present("spec", spec).needs().forEach(gate::admit);
        return spec;
    }
}
