package org.virttck.harness.judge;

import org.opentest4j.TestAbortedException;

/** Says that a spec cannot run because the operator did not supply what it needs; names the line that is missing. */
public final class NotSupplied extends TestAbortedException {

    private static final long serialVersionUID = 1L;

    /**
     * Names what is missing.
     *
     * @param what the line of configuration to write
     */
    public NotSupplied(String what) {
        super(what);
    }
}
