package org.virttck.driver.model;

/** The state of an instance as the hypervisor sees it. Source: Nova {@code nova/compute/power_state.py}. */
public enum PowerState {
    /** The hypervisor cannot say. */
    NOSTATE,
    /** CPUs are running. */
    RUNNING,
    /** CPUs are stopped; memory is on the host. */
    PAUSED,
    /** Off. */
    SHUTDOWN,
    /** The guest failed. */
    CRASHED,
    /** Written out; uses neither CPU nor memory of the host. */
    SUSPENDED
}
