package org.virttck.driver;

/**
 * Why an operation failed: a closed set, so that a caller can decide what to do without reading messages.
 *
 * <p>Nova's drivers raise about a hundred exception types of which two in the base class are documented; these codes are
 * the distinctions that Nova's manager acts on.
 */
public enum ErrorCode {
    /** The instance, node or other addressed object does not exist on this host. Nothing was made in its place. */
    NOT_FOUND,
    /** An object of that id or name exists already; the existing one is untouched. */
    ALREADY_EXISTS,
    /** The object exists, but its present state does not permit the operation; nothing has changed. */
    INVALID_STATE,
    /** An argument is out of range, malformed, or names something unusable (a missing image, say); nothing has changed. */
    INVALID_ARGUMENT,
    /** The operation belongs to a capability that the driver does not declare; nothing has changed. */
    UNSUPPORTED,
    /** The host has not enough memory, disk, CPU or devices left; nothing has changed. */
    OUT_OF_RESOURCES,
    /**
     * Another operation on the same object is in progress or won the race; nothing has changed by this one, and the
     * caller may try again. A call that overlaps no other on its object is not refused so.
     */
    CONFLICT,
    /** The operation did not complete within its stated time; the message says what state was left. */
    TIMEOUT,
    /** The hypervisor cannot be reached, or the driver is closed; the caller may try again later. */
    UNAVAILABLE,
    /** The driver or hypervisor broke in a way that no other code describes; the cause is attached. */
    INTERNAL
}
