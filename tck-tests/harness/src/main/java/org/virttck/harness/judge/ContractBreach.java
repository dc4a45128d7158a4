package org.virttck.harness.judge;

import org.opentest4j.AssertionFailedError;

/** A driver call that ended in a way that the contract does not know: a foreign exception, {@code null}, or never. */
public final class ContractBreach extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    /**
     * Names the call and both sides.
     *
     * @param operation chapter and name of the operation
     * @param expected what the contract permits
     * @param observed what happened
     * @param cause what was caught; may be absent
     */
    public ContractBreach(String operation, String expected, String observed, Throwable cause) {
        super(operation + " broke the contract", expected, observed, cause);
    }
}
