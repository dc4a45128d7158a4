package org.virttck.reference.libvirt;

import org.virttck.driver.Suspension;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/** Pausing and suspending. */
final class LibvirtSuspension implements Suspension {

    private final InstanceWork work;
    private final Transitions transitions;

    LibvirtSuspension(InstanceWork work, Transitions transitions) {
        this.work = work;
        this.transitions = transitions;
    }

    @Override
    public void pause(InstanceId instance) {
        work.aloneIn(instance, () -> transitions.pause(instance), PowerState.RUNNING);
    }

    @Override
    public void unpause(InstanceId instance) {
        work.aloneIn(instance, () -> transitions.unpause(instance), PowerState.PAUSED);
    }

    @Override
    public void suspend(InstanceId instance) {
        work.aloneIn(instance, () -> transitions.save(instance), PowerState.RUNNING);
    }

    @Override
    public void resume(InstanceId instance) {
        work.aloneIn(instance, () -> transitions.restore(instance), PowerState.SUSPENDED);
    }
}
