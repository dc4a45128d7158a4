package org.virttck.harness.process;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.virttck.driver.Capability;
import org.virttck.driver.VirtDriver;
import org.virttck.driver.model.InstanceSpec;
import org.virttck.driver.model.PowerState;
import org.virttck.driver.model.RebootType;

/** An operation that changes an instance, and that a driver may be interrupted in. */
@SuppressWarnings("ImmutableEnumChecker") // the actions hold nothing
public enum DriverWork {
    /** Makes the instance. */
    SPAWN(null, null, (driver, spec) -> driver.instances().spawn(spec)),
    /** Removes a running instance. */
    DESTROY(null, PowerState.RUNNING, (driver, spec) -> driver.instances().destroy(spec.id())),
    /** Makes a running instance anew. */
    REBUILD(
            Capability.REBUILD,
            PowerState.RUNNING,
            (driver, spec) -> driver.instances().rebuild(spec)),
    /** Boots a stopped instance. */
    POWER_ON(null, PowerState.SHUTDOWN, (driver, spec) -> driver.power().on(spec.id())),
    /** Cuts the power of a running instance. */
    POWER_OFF(null, PowerState.RUNNING, (driver, spec) -> driver.power().off(spec.id(), Duration.ZERO, Duration.ZERO)),
    /** Boots a running instance again. */
    REBOOT(
            Capability.REBOOT,
            PowerState.RUNNING,
            (driver, spec) -> driver.power().reboot(spec.id(), RebootType.HARD)),
    /** Stops the CPUs of a running instance. */
    PAUSE(
            Capability.PAUSE,
            PowerState.RUNNING,
            (driver, spec) -> driver.suspension().pause(spec.id())),
    /** Writes a running instance out. */
    SUSPEND(
            Capability.SUSPEND,
            PowerState.RUNNING,
            (driver, spec) -> driver.suspension().suspend(spec.id())),
    /** Brings a suspended instance back. */
    RESUME(
            Capability.SUSPEND,
            PowerState.SUSPENDED,
            (driver, spec) -> driver.suspension().resume(spec.id()));

    private final Optional<Capability> capability;
    private final Optional<PowerState> from;
    private final BiConsumer<VirtDriver, InstanceSpec> action;

    DriverWork(Capability capability, PowerState from, BiConsumer<VirtDriver, InstanceSpec> action) {
        this.capability = Optional.ofNullable(capability);
        this.from = Optional.ofNullable(from);
        this.action = action;
    }

    /**
     * The capability that it belongs to.
     *
     * @return empty when it is mandatory
     */
    public Optional<Capability> capability() {
        return capability;
    }

    /**
     * The state from which it starts.
     *
     * @return empty when the instance is not there yet
     */
    public Optional<PowerState> from() {
        return from;
    }

    /**
     * Does it.
     *
     * @param driver with which
     * @param instance on which
     */
    public void perform(VirtDriver driver, InstanceSpec instance) {
        action.accept(driver, instance);
    }
}
