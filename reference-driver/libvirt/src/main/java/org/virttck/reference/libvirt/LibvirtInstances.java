package org.virttck.reference.libvirt;

import java.util.Set;
import org.virttck.driver.Instances;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.InstanceInfo;
import org.virttck.driver.model.InstanceSpec;

/** Making, finding and removing instances. */
final class LibvirtInstances implements Instances {

    private final InstanceWork work;
    private final GuestDomains guests;
    private final InstanceStore store;
    private final Maker maker;
    private final Remover remover;

    LibvirtInstances(InstanceWork work, GuestDomains guests, InstanceStore store, Maker maker, Remover remover) {
        this.work = work;
        this.guests = guests;
        this.store = store;
        this.maker = maker;
        this.remover = remover;
    }

    @Override
    public void spawn(InstanceSpec spec) {
        work.alone(idOf(spec), () -> maker.spawn(spec));
    }

    @Override
    public void destroy(InstanceId instance) {
        work.alone(instance, () -> remover.removeWithDisks(instance));
    }

    @Override
    public void destroyKeepingDisks(InstanceId instance) {
        work.alone(instance, () -> remover.removeKeepingDisks(instance));
    }

    @Override
    public boolean onDisk(InstanceId instance) {
        work.admit(instance);
        return store.holdsDisk(instance);
    }

    @Override
    public void deleteFiles(InstanceId instance) {
        work.alone(instance, () -> remover.deleteFiles(instance));
    }

    @Override
    public void rebuild(InstanceSpec spec) {
        work.alone(idOf(spec), () -> maker.rebuild(spec));
    }

    @Override
    public void evacuate(InstanceSpec spec) {
        work.alone(idOf(spec), () -> maker.evacuate(spec));
    }

    /** Devices, and settings of the network, go with the domain: files are all that can be left. */
    @Override
    public void cleanUp(InstanceId instance) {
        work.alone(instance, () -> remover.deleteFiles(instance));
    }

    @Override
    public InstanceInfo info(InstanceId instance) {
        work.admit(instance);
        return guests.info(instance);
    }

    @Override
    public boolean exists(InstanceId instance) {
        work.admit(instance);
        return guests.isOwn(instance);
    }

    @Override
    public Set<InstanceId> ids() {
        return Set.copyOf(guests.each(GuestDomain::id));
    }

    @Override
    public Set<String> names() {
        return Set.copyOf(guests.each(GuestDomain::instanceName));
    }

    @Override
    public int count() {
        return ids().size();
    }

    private static InstanceId idOf(InstanceSpec spec) {
        return spec == null ? null : spec.id();
    }
}
