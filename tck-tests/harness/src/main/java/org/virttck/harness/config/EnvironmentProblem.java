package org.virttck.harness.config;

/** Something around the driver that keeps a run from beginning or from being written: neither driver nor usage. */
public final class EnvironmentProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is in the way.
     *
     * @param message what is wrong, and the way out
     */
    public EnvironmentProblem(String message) {
        super(message);
    }

    /**
     * Says what is in the way.
     *
     * @param message what is wrong, and the way out
     * @param cause what was caught
     */
    public EnvironmentProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
