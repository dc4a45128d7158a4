package org.virttck.reference.memory;

import org.virttck.driver.model.InstanceSpec;

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
}
