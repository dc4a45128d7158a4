package org.virttck.driver.model;

/** How to reboot. Source: Nova {@code reboot(reboot_type)}. */
public enum RebootType {
    /** Asks the guest to shut down first. */
    SOFT,
    /** Cuts the power and boots. */
    HARD
}
