package org.virttck.harness.isolate;

/** A driver that cannot even be opened, by its own fault. */
public final class DriverUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what it did.
     *
     * @param message what the driver did in place of opening
     * @param cause what was caught; may be absent
     */
    public DriverUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
