package org.virttck.harness.record;

/** Where the tapes of the specs of a run come from. */
public interface Tapes {

    /**
     * Begins the tape of a spec.
     *
     * @param setting under which the spec is about to run
     * @return the tape, and the setting that holds
     */
    Begun begin(Setting setting);

    /**
     * A tape that has begun.
     *
     * @param setting that holds: the one at hand, or the one that was recorded
     * @param tape to be closed by whoever asked for it
     */
    record Begun(Setting setting, Tape tape) {}
}
