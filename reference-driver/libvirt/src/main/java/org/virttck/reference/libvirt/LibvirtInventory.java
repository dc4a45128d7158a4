package org.virttck.reference.libvirt;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.libvirt.LibvirtException;
import org.virttck.driver.Inventory;
import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.HostResources;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.ProviderTree;

/** What the host has to give, and what is taken. */
final class LibvirtInventory implements Inventory {

    private final Hypervisor hypervisor;
    private final LibvirtHost host;
    private final GuestDomains guests;
    private final InstanceStore store;

    LibvirtInventory(Hypervisor hypervisor, LibvirtHost host, GuestDomains guests, InstanceStore store) {
        this.hypervisor = hypervisor;
        this.host = host;
        this.guests = guests;
        this.store = store;
    }

    /** Reads the notes first: an instance that goes meanwhile, and leaves its disks, is counted once. */
    @Override
    public HostResources resources(String node) {
        host.requireNode(node);
        HostFigures figures = HostFigures.read(hypervisor, store);
        Map<InstanceId, KeptDisks.Note> kept = store.keptDisks();
        Map<InstanceId, Flavor> present = presentFlavors();
        kept.keySet().removeAll(present.keySet());
        Collection<Flavor> flavors = present.values();
        return new HostResources(
                figures.vcpus(),
                flavors.stream().mapToInt(Flavor::vcpus).sum(),
                figures.memoryMib(),
                flavors.stream().mapToLong(Flavor::memoryMib).sum(),
                figures.diskGib(),
                flavors.stream().mapToLong(DiskUse::gib).sum() + ownGib(kept.values()),
                "QEMU",
                Version.dotted(hypervisor.call(Session::getVersion)),
                figures.node(),
                figures.architecture());
    }

    @Override
    public ProviderTree update(String node, ProviderTree current) {
        host.requireNode(node);
        Arguments.required("current", current);
        return NodeProvider.update(current, HostFigures.read(hypervisor, store));
    }

    private Map<InstanceId, Flavor> presentFlavors() {
        return guests.each(guest -> Map.entry(guest.id(), flavorOf(guest))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private long ownGib(Collection<KeptDisks.Note> kept) {
        return kept.stream()
                .filter(note -> guests.owns(note.instanceName()))
                .mapToLong(KeptDisks.Note::gib)
                .sum();
    }

    /** A domain that somebody else made under the operator's prefix takes what it has. */
    private static Flavor flavorOf(GuestDomain guest) throws LibvirtException {
        Optional<Flavor> asSpawned = guest.definition().flavor();
        return asSpawned.isPresent() ? asSpawned.get() : guest.presentSize();
    }
}
