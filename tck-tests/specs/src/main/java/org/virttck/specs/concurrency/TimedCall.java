package org.virttck.specs.concurrency;

/**
 * A call of which it is known between which others it was made. Beginnings and ends of all calls are counted together,
 * so that no two happen at once.
 *
 * @param caller who called, from 0
 * @param operation chapter and operation
 * @param begun number of its beginning
 * @param ended number of its end; {@link #NEVER} when it was still under way
 * @param answer success, what was read, or error code and message; empty while it is under way
 */
record TimedCall(int caller, String operation, int begun, int ended, String answer) {

    static final int NEVER = Integer.MAX_VALUE;
    static final String INFO = "instances.info";
    static final String EXISTS = "instances.exists";

    boolean isUnderWay() {
        return ended == NEVER;
    }

    boolean endedBefore(TimedCall other) {
        return ended < other.begun;
    }

    boolean overlaps(TimedCall other) {
        return !endedBefore(other) && !other.endedBefore(this);
    }

    boolean isRead() {
        return operation.equals(INFO) || operation.equals(EXISTS);
    }

    /** Refused because of what others did; without them there would have been no such answer. */
    boolean isRefusedForOthers() {
        return answer.startsWith("CONFLICT:") || answer.startsWith("INVALID_STATE:");
    }

    /** As one saw it who stopped looking at a moment. */
    TimedCall asSeenAt(int moment) {
        return ended > moment ? new TimedCall(caller, operation, begun, NEVER, "") : this;
    }
}
