package org.virttck.reference.memory;

import org.virttck.driver.model.Flavor;
import org.virttck.driver.model.GuestSetup;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.RescueSpec;

/** What an instance boots while it is rescued: its own CPUs and memory, but another system on a disk of its own. */
record RescueSystem(Hardware hardware, GuestDisk disk) {

    /** Inspects the rescue image, and refuses it when it cannot be booted. */
    static RescueSystem of(Hardware usual, RescueSpec rescue) {
        InstanceSpec spec = usual.spec();
        Flavor flavor = new Flavor(spec.flavor().name(), usual.vcpus(), usual.memoryMib(), 0);
        long diskBytes = ImageInspection.rootDiskBytes(rescue.image(), flavor);
        GuestSetup setup = rescue.password().isPresent()
                ? GuestSetup.NOTHING.withAdminPassword(rescue.password().get())
                : GuestSetup.NOTHING;
        InstanceSpec rescued = spec.toBuilder()
                .flavor(flavor)
                .image(rescue.image())
                .setup(setup)
                .build();
        return new RescueSystem(new Hardware(rescued, usual.taken(), diskBytes), new GuestDisk());
    }
}
