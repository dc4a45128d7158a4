package org.virttck.driver;

import java.util.Set;
import org.virttck.driver.model.DriverDescription;

/**
 * The door to one hypervisor host, and the facet of the chapter <em>driver</em>.
 *
 * <p>A driver is opened by its {@link VirtDriverProvider} and serves until {@link #close()}. All operations may be
 * called from many threads at once. A call blocks until its effect is complete, so that a caller which has the answer
 * may rely on what it says. The only way for a call to fail is {@link VirtDriverException}; after {@link #close()}
 * every operation of every facet fails with {@link ErrorCode#UNAVAILABLE}; one that belongs to an undeclared capability
 * may say {@link ErrorCode#UNSUPPORTED} as ever.
 *
 * <p>Closing a driver leaves the instances on the host as they are: a driver opened again over the same host finds
 * them.
 *
 * <p>Source: Nova {@code ComputeDriver} as a whole; {@code init_host}, {@code cleanup_host}.
 */
public interface VirtDriver extends AutoCloseable {

    /**
     * Says who made this driver and what it drives.
     *
     * @return a description that stays equal from open to close
     * @throws VirtDriverException {@link ErrorCode#UNAVAILABLE} after close
     */
    DriverDescription describe();

    /**
     * Declares the optional operations that work on this host.
     *
     * <p>The declaration is binding both ways: an operation that belongs to a declared capability works, and one that
     * belongs to an undeclared capability is refused with {@link ErrorCode#UNSUPPORTED}.
     *
     * @return an immutable set that stays equal from open to close; empty when only the mandatory operations work
     * @throws VirtDriverException {@link ErrorCode#UNAVAILABLE} after close
     */
    Set<Capability> capabilities();

    /**
     * The compute nodes behind this driver.
     *
     * @return the facet; the same behaviour at each call
     */
    Host host();

    /**
     * What the host has to give and what is taken.
     *
     * @return the facet; the same behaviour at each call
     */
    Inventory inventory();

    /**
     * Making, finding and removing instances.
     *
     * @return the facet; the same behaviour at each call
     */
    Instances instances();

    /**
     * Power of an instance.
     *
     * @return the facet; the same behaviour at each call
     */
    Power power();

    /**
     * Pausing and suspending.
     *
     * @return the facet; the same behaviour at each call
     */
    Suspension suspension();

    /**
     * What an instance wrote to its console, and ways to reach its console.
     *
     * @return the facet; the same behaviour at each call
     */
    Console console();

    /**
     * What is to be known of an instance when something is wrong with it.
     *
     * @return the facet; the same behaviour at each call
     */
    default Diagnostics diagnostics() {
        return new Diagnostics() {};
    }

    /**
     * Booting an instance from another image to mend it.
     *
     * @return the facet; the same behaviour at each call
     */
    default Rescue rescue() {
        return new Rescue() {};
    }

    /**
     * What is changed inside a running guest.
     *
     * @return the facet; the same behaviour at each call
     */
    default Guest guest() {
        return new Guest() {};
    }

    /**
     * Notification of lifecycle changes.
     *
     * @return the facet; the same behaviour at each call
     */
    Events events();

    /**
     * Releases all that this driver holds: connections, threads, subscriptions. Instances are left as they are.
     * Closing twice is the same as closing once.
     *
     * @throws VirtDriverException {@link ErrorCode#INTERNAL} when something could not be released
     */
    @Override
    void close();
}
