package org.virttck.harness.judge;

/** Says that the ground for a spec could not be laid, so that its rule cannot be judged. */
public final class ArrangementFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what could not be arranged, and why.
     *
     * @param message what was wanted and what happened
     * @param cause the driver's answer; may be absent
     */
    public ArrangementFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
