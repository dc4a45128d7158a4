package org.virttck.reference.memory;

import java.util.List;
import java.util.UUID;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.Vif;

/** What a guest finds when it boots, and what that takes of the host. */
record Hardware(InstanceSpec spec, Capacity taken, long rootDiskBytes) {

    /** Inspects the image of the specification, and refuses it when no instance can be made of it. */
    static Hardware of(InstanceSpec spec) {
        long rootDiskBytes = ImageInspection.rootDiskBytes(spec.image(), spec.flavor());
        return new Hardware(spec, Capacity.of(spec.flavor()), rootDiskBytes);
    }

    int vcpus() {
        return taken.vcpus();
    }

    long memoryMib() {
        return taken.memoryMib();
    }

    /** Refuses interfaces of which the instance has none. */
    void mustHave(List<Vif> wanted) {
        List<UUID> known = spec.vifs().stream().map(Vif::id).toList();
        for (Vif vif : wanted) {
            if (!known.contains(Arguments.present("vif", vif).id())) {
                throw Refusals.invalidArgument("instance " + spec.id() + " has no interface " + vif.id());
            }
        }
    }
}
