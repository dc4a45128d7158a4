package org.virttck.driver.model;

/** What can be done to the power of a host. Source: Nova {@code host_power_action}. */
public enum HostPowerAction {
    /** Turn it on. */
    STARTUP,
    /** Turn it off. */
    SHUTDOWN,
    /** Boot it again. */
    REBOOT
}
