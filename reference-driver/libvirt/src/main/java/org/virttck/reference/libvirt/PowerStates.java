package org.virttck.reference.libvirt;

import org.virttck.driver.model.PowerState;

/** Reads libvirt's states, of which some are only passed through within one operation. */
final class PowerStates {

    /** {@code virDomainState}. */
    private static final int RUNNING = 1;

    private static final int BLOCKED = 2;
    private static final int PAUSED = 3;
    private static final int SHUTTING_DOWN = 4;
    private static final int OFF = 5;
    private static final int CRASHED = 6;
    private static final int SLEEPING = 7;

    /** {@code virDomainPausedReason}. */
    private static final int PAUSED_FOR_TRANSFER = 2;

    private static final int PAUSED_FOR_SAVE = 3;
    private static final int PAUSED_FOR_SHUTDOWN = 8;
    private static final int PAUSED_BY_CRASH = 10;
    private static final int PAUSED_FOR_START = 11;

    private PowerStates() {}

    /**
     * The contract's state.
     *
     * @param state libvirt's number of it
     * @param reason libvirt's number of why it is so
     * @param saved whether an image of the guest's memory is kept
     */
    static PowerState of(int state, int reason, boolean saved) {
        return switch (state) {
            case RUNNING, BLOCKED, SHUTTING_DOWN -> PowerState.RUNNING;
            case PAUSED -> paused(reason, saved);
            case OFF -> saved ? PowerState.SUSPENDED : PowerState.SHUTDOWN;
            case CRASHED -> PowerState.CRASHED;
            case SLEEPING -> PowerState.SUSPENDED;
            default -> PowerState.NOSTATE;
        };
    }

    /** A guest that is stopped for a moment of an operation is still what it was before that operation. */
    private static PowerState paused(int reason, boolean saved) {
        return switch (reason) {
            case PAUSED_FOR_SAVE, PAUSED_FOR_SHUTDOWN -> PowerState.RUNNING;
            case PAUSED_FOR_START -> saved ? PowerState.SUSPENDED : PowerState.SHUTDOWN;
            case PAUSED_BY_CRASH -> PowerState.CRASHED;
            case PAUSED_FOR_TRANSFER -> saved ? PowerState.SUSPENDED : PowerState.PAUSED;
            default -> PowerState.PAUSED;
        };
    }
}
