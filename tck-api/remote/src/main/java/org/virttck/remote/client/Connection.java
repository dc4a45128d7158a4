package org.virttck.remote.client;

/** The way to an endpoint, which may have to be found anew. */
public interface Connection {

    /**
     * Where the endpoint is now. A driver that was opened elsewhere is opened again there.
     *
     * @return asked before each call
     */
    EndpointAddress address();

    /**
     * What is known of a failure beyond what was seen on the wire.
     *
     * @param failure of a call
     * @return what is thrown in its place
     */
    default EndpointFailure explain(EndpointFailure failure) {
        return failure;
    }

    /**
     * A way to an endpoint that stays where it is.
     *
     * @param address of the endpoint
     * @return a way
     */
    static Connection to(EndpointAddress address) {
        return () -> address;
    }
}
