package org.virttck.reference.libvirt;

import java.util.Arrays;
import java.util.function.Supplier;
import org.virttck.driver.model.InstanceId;
import org.virttck.driver.model.PowerState;

/** The frame of each operation on one instance: the driver is open, and nobody else is at work on the instance. */
final class InstanceWork {

    private final Hypervisor hypervisor;
    private final GuestDomains guests;
    private final InstanceLocks locks = new InstanceLocks();

    InstanceWork(Hypervisor hypervisor, GuestDomains guests) {
        this.hypervisor = hypervisor;
        this.guests = guests;
    }

    void admit(InstanceId id) {
        hypervisor.ensureOpen();
        Arguments.required("instance", id);
    }

    void alone(InstanceId id, Runnable work) {
        aloneWith(id, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Only when the instance is in one of the states that the work needs. */
    void aloneIn(InstanceId id, Runnable work, PowerState... permitted) {
        alone(id, () -> {
            requireState(id, permitted);
            work.run();
        });
    }

    void requireState(InstanceId id, PowerState... permitted) {
        PowerState present = guests.state(id);
        if (!Arrays.asList(permitted).contains(present)) {
            throw Failures.wrongState(id, present, Arrays.asList(permitted));
        }
    }

    void requireExisting(InstanceId id) {
        guests.get(id, GuestDomain::domainName);
    }

    private <T> T aloneWith(InstanceId id, Supplier<T> work) {
        admit(id);
        return locks.exclusively(id, work);
    }
}
