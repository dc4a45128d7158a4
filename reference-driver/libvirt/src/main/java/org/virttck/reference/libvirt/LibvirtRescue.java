package org.virttck.reference.libvirt;

import org.virttck.driver.Rescue;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RescueSpec;

/** Booting an instance from another image to mend it. */
final class LibvirtRescue implements Rescue {

    private final InstanceWork work;
    private final Rescuer rescuer;

    LibvirtRescue(InstanceWork work, Rescuer rescuer) {
        this.work = work;
        this.rescuer = rescuer;
    }

    @Override
    public void rescue(InstanceId instance, RescueSpec rescue) {
        work.admit(instance);
        Arguments.required("rescue", rescue);
        work.aloneIn(
                instance,
                () -> rescuer.rescue(instance, rescue),
                PowerState.RUNNING,
                PowerState.SHUTDOWN,
                PowerState.CRASHED);
    }

    @Override
    public void unrescue(InstanceId instance) {
        work.alone(instance, () -> {
            work.requireExisting(instance);
            rescuer.unrescue(instance);
        });
    }
}
