package org.virttck.specs.concurrency;

import java.util.Set;

/** What calls do that are made one at a time: whatever calls do that meet has to be explained by it. */
interface SequentialModel {

    /**
     * The states in which a call may leave what it found, given its answer.
     *
     * @param call that has ended with an answer, or is under way and may have had its effect already
     * @param state that it finds
     * @param met whether it overlapped another call
     * @return empty when the call cannot have been answered so in that state
     */
    Set<String> after(TimedCall call, String state, boolean met);

    /** Whether a read may have been answered so while a change led from one state to another. */
    boolean isSeenBetween(TimedCall read, String from, String to);
}
