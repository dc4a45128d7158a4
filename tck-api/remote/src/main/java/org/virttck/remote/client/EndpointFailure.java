package org.virttck.remote.client;

/** An endpoint that did not keep to the wire: what it sent is no answer of the contract. */
public final class EndpointFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what it did.
     *
     * @param message for people
     */
    public EndpointFailure(String message) {
        super(message);
    }

    /**
     * Says what it did, and how that was seen.
     *
     * @param message for people
     * @param cause what was caught
     */
    public EndpointFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
