package org.virttck.remote;

/** Names that both ends have to spell alike. */
public final class WireHeaders {

    /** Names the session that a call belongs to. */
    public static final String SESSION = "Virt-Session";

    /** Tells a call from its repetition. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** How long the caller waits for an answer (RFC 7240). */
    public static final String PREFER = "Prefer";

    /** The last event that was seen on a stream that broke off. */
    public static final String LAST_EVENT_ID = "Last-Event-ID";

    /** The media type of bodies. */
    public static final String JSON = "application/json";

    /** The media type of event streams. */
    public static final String EVENT_STREAM = "text/event-stream";

    private WireHeaders() {}
}
