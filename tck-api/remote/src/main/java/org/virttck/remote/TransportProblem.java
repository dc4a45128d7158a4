package org.virttck.remote;

/** What an endpoint says of a request that never reached the driver. */
public enum TransportProblem {
    /** The body is no JSON object, or breaks a limit of the wire. */
    MALFORMED_JSON(400),
    /** A call that changes something has to be told apart from its repetition. */
    IDEMPOTENCY_KEY_MISSING(400),
    /** The token is missing or another one. */
    UNAUTHORIZED(401),
    /** No operation of the contract is there. */
    UNKNOWN_PATH(404),
    /** The session was never opened here. */
    UNKNOWN_SESSION(404),
    /** The running operation was never begun here, or is forgotten. */
    UNKNOWN_OPERATION(404),
    /** The path knows other methods. */
    METHOD_NOT_ALLOWED(405),
    /** The answer has another media type than is asked for. */
    NOT_ACCEPTABLE(406),
    /** The events after that id are kept no more. */
    EVENTS_GONE(410),
    /** The body is larger than the endpoint reads. */
    BODY_TOO_LARGE(413),
    /** The body has another media type. */
    UNSUPPORTED_MEDIA_TYPE(415),
    /** The key belongs to another call. */
    IDEMPOTENCY_KEY_REUSED(422);

    private final int status;

    TransportProblem(int status) {
        this.status = status;
    }

    /**
     * The status of HTTP that goes with it.
     *
     * @return 400 to 499
     */
    public int status() {
        return status;
    }

    /**
     * Its name in the type of a problem document.
     *
     * @return in kebab case
     */
    public String slug() {
        return Problem.slug(this);
    }
}
