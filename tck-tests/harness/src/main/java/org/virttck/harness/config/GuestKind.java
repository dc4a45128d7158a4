package org.virttck.harness.config;

/** Who speaks on the console of an instance. */
public enum GuestKind {
    /** Nobody that the kit understands: rules that listen to a guest are skipped. */
    NONE,
    /** The driver simulates a guest that reports in the lines of docs/guest.md. */
    SIMULATED,
    /** The kit builds its tiny guest from this host's kernel and busybox. */
    TINY,
    /** The operator's own image reports in the lines of docs/guest.md. */
    OWN
}
