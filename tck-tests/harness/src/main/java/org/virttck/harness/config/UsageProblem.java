package org.virttck.harness.config;

/** Something that the operator has to mend before a run can begin. The message names it and the way out. */
public final class UsageProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what to mend.
     *
     * @param message what is wrong, and the way out
     */
    public UsageProblem(String message) {
        super(message);
    }
}
